import type { Tx } from "@/lib/db/database";
import type { PlanHead } from "@/lib/db/plans";
import { sql } from "@/lib/db/sql";
import { listStoredRows } from "@/lib/db/stored-rows";
import type { ChangedField } from "@/lib/decomposition/amend/changed-fields";
import type { PlanChanges } from "@/lib/usecases/import/plan-changes";

/** Which items an amendment touches, by their ids. */
export type TouchedItems = Pick<
  PlanChanges,
  "reassigned" | "redated" | "retargeted" | "dropped"
> & {
  /** Of which any field changed. */
  changed: number[];
};

/** The rows of the touched items as they were before the amendment, by part. */
export type FormerRows = Pick<
  PlanChanges,
  "items" | "assignments" | "milestones" | "indicators" | "standings" | "entries"
>;

/** Sorts the ids of kept items by what changes in them. */
export function touchedItems(
  kept: readonly { id: number; fields: readonly ChangedField[] }[],
  dropped: readonly { id: number }[],
): TouchedItems {
  const changedIn = (...fields: ChangedField[]) =>
    kept.filter((each) => fields.some((field) => each.fields.includes(field))).map(({ id }) => id);
  return {
    changed: kept.filter(({ fields }) => fields.length > 0).map(({ id }) => id),
    reassigned: changedIn("LEAD", "RESPONSIBLE"),
    redated: changedIn("DEADLINE"),
    retargeted: changedIn("TARGET"),
    dropped: dropped.map(({ id }) => id),
  };
}

/** Reads all that an amendment is about to change in items. */
export async function readFormerRows(
  tx: Tx,
  plan: PlanHead,
  { changed, reassigned, redated, retargeted, dropped }: TouchedItems,
): Promise<FormerRows> {
  const ofToday = sql`AND t.valid_from = ${plan.today}::date`;
  return {
    items: await listStoredRows(tx, "work_item", "id", [...changed, ...dropped]),
    assignments: await listStoredRows(tx, "assignment", "item_id", reassigned),
    milestones: await listStoredRows(tx, "milestone", "item_id", redated),
    indicators: await listStoredRows(tx, "indicator", "item_id", retargeted),
    standings: await listStoredRows(tx, "item_standing", "item_id", [...redated, ...dropped]),
    entries: await listStoredRows(tx, "light_entry", "item_id", redated, ofToday),
  };
}
