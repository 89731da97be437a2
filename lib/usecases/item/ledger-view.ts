import { z } from "zod";
import type { ItemQuery } from "@/lib/db/item-list";
import type { PlanHead } from "@/lib/db/plans";
import { readBoardDay } from "@/lib/domain/board-days";
import { moveColumn, readColumns } from "@/lib/domain/item-columns";
import { DUE_FILTERS, ITEM_ORDERS, type ItemFilter } from "@/lib/domain/item-view";
import { LIGHTS } from "@/lib/domain/light";
import { NODE_STATES } from "@/lib/domain/milestone";
import { askedDay } from "@/lib/usecases/asked-day";
import { askedItems } from "@/lib/usecases/asked-items";
import { askedBoardDay } from "@/lib/usecases/board/asked-board-day";
import { typedText } from "@/lib/usecases/typed-text";

const LONGEST_COLUMNS = 400;

const columnNames = typedText.max(LONGEST_COLUMNS);

/** What an address can say of a view of the ledger, its place in the list aside. */
export const ledgerView = z.object({
  ...askedItems,
  light: z.enum(LIGHTS).optional().catch(undefined),
  due: z.enum(DUE_FILTERS).optional().catch(undefined),
  from: askedDay,
  until: askedDay,
  node: z.enum(NODE_STATES).optional().catch(undefined),
  on: askedBoardDay,
  q: typedText.trim().max(50).optional().catch(undefined),
  order: z.enum(ITEM_ORDERS).catch("document"),
  dir: z.literal("desc").optional().catch(undefined),
  /** Joined by commas, or as a form sends its boxes. */
  cols: z
    .union([columnNames, z.array(columnNames).max(50)])
    .optional()
    .catch(undefined),
  /** The column that a form without a script asks to move: "unit.left". */
  move: typedText.max(40).optional().catch(undefined),
});
export type AskedView = z.output<typeof ledgerView>;

/** What of a plan's items a view shows, in which order and columns. */
export function viewOf(asked: AskedView, plan: PlanHead) {
  const { area: keyAreaId, unit: unitId, part, light, due, q, order } = asked;
  const { from, until, node: state } = asked;
  const nodes = from && until ? { from, until, state } : undefined;
  const filter: ItemFilter = { keyAreaId, unitId, part, light, due, nodes, text: q || undefined };
  const when = readBoardDay(asked.on, plan);
  const on = when.kind === "past" ? when.day : undefined;
  const descending = asked.dir === "desc";
  const query = {
    planId: plan.id,
    day: on ?? plan.today,
    past: on !== undefined,
    filter,
    order,
    descending,
  } satisfies Omit<ItemQuery, "cursor" | "limit">;
  const columns = moveColumn(readColumns(asked.cols), asked.move);
  return { query, when, on, columns };
}
