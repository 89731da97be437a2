import { z } from "zod";
import { countItems, type ItemRow, listItems } from "@/lib/db/item-list";
import { openPlan } from "@/lib/db/open-plan";
import { findPlanChoices } from "@/lib/db/plan-choices";
import { DUE_FILTERS, ITEM_ORDERS, type ItemCursor, UNIT_PARTS } from "@/lib/domain/item-view";
import { LIGHTS } from "@/lib/domain/light";
import { NODE_STATES } from "@/lib/domain/milestone";
import { allowedOrForbidden, canReadLedger } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { askedDay, pastDay } from "@/lib/usecases/asked-day";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

const PAGE = 50;
/** Beyond this a list says "more than": an exact count is not worth its cost. */
export const COUNT_CAP = 1000;

/** A filter in an address: what does not fit is left out rather than refused. */
const id = recordId.optional().catch(undefined);

const ledgerInput = z.object({
  planId: recordId,
  area: id,
  unit: z
    .union([z.literal("none"), recordId])
    .optional()
    .catch(undefined),
  part: z.enum(UNIT_PARTS).optional().catch(undefined),
  light: z.enum(LIGHTS).optional().catch(undefined),
  due: z.enum(DUE_FILTERS).optional().catch(undefined),
  from: askedDay,
  until: askedDay,
  node: z.enum(NODE_STATES).optional().catch(undefined),
  on: askedDay,
  q: typedText.trim().max(50).optional().catch(undefined),
  order: z.enum(ITEM_ORDERS).catch("document"),
  after: typedText.max(60).optional().catch(undefined),
  before: typedText.max(60).optional().catch(undefined),
});

/** One page of the ledger as the address says: filter, order, place. */
export const listLedger = defineQuery({
  name: "ledger.list",
  input: ledgerInput,
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ db, input, scope, loaded: plan }) => {
    const { area: keyAreaId, unit: unitId, part, light, due, q: text, order } = input;
    const cursor = cursorOf(input.after, "after") ?? cursorOf(input.before, "before");
    const { from, until, node: state } = input;
    const nodes = from && until ? { from, until, state } : undefined;
    const filter = { keyAreaId, unitId, part, light, due, nodes, text };
    const on = pastDay(input.on, plan.today);
    const when = { planId: plan.id, day: on ?? plan.today, past: on !== undefined };
    const query = { ...when, filter, order, cursor, limit: PAGE };
    const [page, count, choices] = await Promise.all([
      listItems(db, scope, query),
      countItems(db, scope, query, COUNT_CAP + 1),
      findPlanChoices(db, plan.id),
    ]);
    const backwards = cursor?.direction === "before";
    const hasBefore = backwards ? page.more : cursor !== null;
    const hasAfter = backwards || page.more;
    const edge = (row: ItemRow | undefined) =>
      row ? `${row.ordinal}:${row.sortValue}` : undefined;
    return ok({
      plan,
      filter,
      /** The past day it is shown as of. */
      on,
      order,
      rows: page.rows,
      count,
      choices,
      before: hasBefore ? edge(page.rows[0]) : undefined,
      after: hasAfter ? edge(page.rows.at(-1)) : undefined,
    });
  },
});

/** "17:2019-03-31" → the place in a list; null for anything else. */
function cursorOf(text: string | undefined, direction: ItemCursor["direction"]): ItemCursor | null {
  const match = /^(\d{1,9}):(.*)$/.exec(text ?? "");
  return match ? { ordinal: Number(match[1]), value: match[2] ?? "", direction } : null;
}
