import type { Tx } from "@/lib/db/database";
import { type LadderItem, lockLadderItems } from "@/lib/db/ladder-items";
import type { PlanHead } from "@/lib/db/plans";
import { findWorkdayCalendar } from "@/lib/db/workdays";
import { type Grounds, proposeStep } from "@/lib/domain/ladder";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** A refusal because of how things stand. */
export function conflict(code: string): Extract<Result<never>, { ok: false }> {
  return refuse({ kind: "conflict", code });
}

/** An item as a notice keeps it. */
export type GroundedItem = { itemId: number; grounds: Grounds };

/** The items with their grounds of today, as a notice keeps them. */
export function grounded(items: readonly LadderItem[]): GroundedItem[] {
  return items.map(({ itemId, light, reasons }) => ({ itemId, grounds: { light, reasons } }));
}

/** Locks the items of one unit that are chosen; refused where one is none, or another unit's. */
export async function chosenItems(
  tx: Tx,
  plan: PlanHead,
  { unitId, itemIds }: { unitId: number; itemIds: readonly number[] },
) {
  const items = await lockLadderItems(tx, plan, itemIds);
  const areAll = items.length === new Set(itemIds).size;
  if (!areAll || items.some((item) => item.unitId !== unitId))
    return conflict("notice-items-changed");
  return ok(items);
}

/** The chosen items where each calls for a reminder and has none. */
export async function itemsToRemindOf(
  tx: Tx,
  plan: PlanHead,
  chosen: { unitId: number; itemIds: readonly number[] },
): Promise<Result<GroundedItem[]>> {
  const items = await chosenItems(tx, plan, chosen);
  if (!items.ok) return items;
  if (items.value.some(({ noticed }) => noticed)) return conflict("already-noticed");
  const day = { today: plan.today, calendar: await findWorkdayCalendar(tx) };
  const proposals = items.value.map((item) => proposeStep({ ...item, live: null }, day));
  if (proposals.some((proposal) => proposal?.kind !== "STEP")) return conflict("no-grounds");
  return ok(grounded(items.value));
}
