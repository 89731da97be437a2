import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { holdPlan } from "@/lib/db/hold-plan";
import { reopenEntries } from "@/lib/db/light-history";
import { returnReports } from "@/lib/db/moved-reports";
import { alignStandings, type HeldItem, moveItems, revokeItems } from "@/lib/db/plan-order";
import type { PlanHead } from "@/lib/db/plans";
import { putStepsBehind } from "@/lib/db/remedy-plans";
import { sql } from "@/lib/db/sql";
import { restateManyItems } from "@/lib/db/standings";
import {
  clearOrdinals,
  deleteStoredRows,
  insertStoredRows,
  madeSince,
  printedSince,
  updateStoredRows,
} from "@/lib/db/stored-rows";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { INDICATOR_COLUMNS, MILESTONE_COLUMNS } from "@/lib/usecases/import/amend-item-parts";
import { restoreOutline } from "@/lib/usecases/import/amend-outline";
import { AMENDED_COLUMNS, CYCLE_COLUMNS, FILING_COLUMNS } from "@/lib/usecases/import/amended-rows";
import { coordinatorsSince } from "@/lib/usecases/import/coordinators-since";
import type { PlanChanges } from "@/lib/usecases/import/plan-changes";

/**
 * Puts a plan back as it was before an amended table was published into it; what that added is revoked, and a
 * coordinator named since stays where the former lead allows one. Only while nothing came since (`nothingSince`).
 * Part of a use-case's transaction.
 */
export async function takeBackAmendment(
  tx: Tx,
  plan: PlanHead,
  changes: PlanChanges,
): Promise<Result<null>> {
  const held = await holdPlan(tx, plan);
  const named = await coordinatorsSince(tx, changes);
  if (named.astray.length > 0) return refuse({ kind: "conflict", code: "coordinator-since" });
  await restoreOutline(tx, plan.id, changes);
  await restoreRows(tx, changes, named.kept);
  await restoreParts(tx, changes);
  await returnReports(tx, changes.reports);
  await revokeItems(tx, plan, changes.added);
  await restoreOrder(tx, held, changes);
  await restoreStandings(tx, plan, changes);
  await alignStandings(tx, plan);
  await restateManyItems(tx, plan, [...changes.redated, ...changes.dropped]);
  await tx.amendment.updateMany({
    where: { batchId: changes.batchId, undoneOn: null, item: { planId: plan.id } },
    data: { undoneOn: dateOf(plan.today) },
  });
  return ok(null);
}

/** The items' own rows; what the amendment did not change of them the office may have changed since. */
async function restoreRows(tx: Tx, changes: PlanChanges, named: readonly number[]): Promise<void> {
  const among = (ids: readonly number[]) => {
    const wanted = new Set(ids);
    return changes.items.filter(({ id }) => wanted.has(Number(id)));
  };
  const reassigned = changes.reassigned.filter((id) => !named.includes(id));
  await updateStoredRows(tx, "work_item", AMENDED_COLUMNS, changes.items);
  await updateStoredRows(tx, "work_item", CYCLE_COLUMNS, among(changes.redated));
  await updateStoredRows(tx, "work_item", FILING_COLUMNS, among(reassigned));
}

/**
 * Units, milestones and indicators as they were; what the amendment made is gone: nothing was filed on it. The steps of
 * remedy plans, some of which may be newer, only stand behind the milestones again.
 */
async function restoreParts(tx: Tx, changes: PlanChanges): Promise<void> {
  const { reassigned, redated, retargeted, assignments, milestones, indicators } = changes;
  await deleteStoredRows(tx, "assignment", "item_id", reassigned);
  await insertStoredRows(tx, "assignment", assignments);
  await deleteStoredRows(tx, "milestone", "item_id", redated, printedSince(milestones));
  await clearOrdinals(tx, "milestone", "item_id", redated);
  const printed = milestones.filter((row) => row.remedy_plan_id === null);
  await updateStoredRows(tx, "milestone", MILESTONE_COLUMNS, printed);
  await putStepsBehind(tx, redated);
  await deleteStoredRows(tx, "indicator", "item_id", retargeted, madeSince(indicators));
  await clearOrdinals(tx, "indicator", "item_id", retargeted);
  await updateStoredRows(tx, "indicator", INDICATOR_COLUMNS, indicators);
}

/** The former order; what was added stands behind. */
async function restoreOrder(
  tx: Tx,
  held: readonly HeldItem[],
  changes: PlanChanges,
): Promise<void> {
  const former = new Map(changes.ordinals.map(({ id, ordinal }) => [id, ordinal]));
  const added = new Set(changes.added);
  const places = held
    .filter(({ id }) => !added.has(id))
    .map(({ id, ordinal }) => ({ id, ordinal: former.get(id) ?? ordinal }));
  const last = places.reduce((most, { ordinal }) => Math.max(most, ordinal), 0);
  const behind = changes.added.map((id, index) => ({ id, ordinal: last + 1 + index }));
  const now = new Map(held.map(({ id, ordinal }) => [id, ordinal]));
  await moveItems(
    tx,
    [...places, ...behind].filter(({ id, ordinal }) => now.get(id) !== ordinal),
  );
}

/** Dropped items stand again, to be judged of today only; on the day of the amendment, so do the lights that it changed. */
async function restoreStandings(tx: Tx, plan: PlanHead, changes: PlanChanges): Promise<void> {
  const sameDay = plan.today === changes.on;
  const dropped = new Set(changes.dropped);
  const standings = changes.standings.filter((row) => sameDay || dropped.has(Number(row.item_id)));
  if (sameDay) {
    await deleteStoredRows(tx, "item_standing", "item_id", changes.redated);
    const ofToday = sql`AND valid_from = ${plan.today}::date`;
    await deleteStoredRows(tx, "light_entry", "item_id", changes.redated, ofToday);
    await insertStoredRows(tx, "light_entry", changes.entries);
  }
  await insertStoredRows(
    tx,
    "item_standing",
    standings.map((row) => ({ ...row, next_change_on: null })),
  );
  await reopenEntries(tx, plan, [...changes.redated, ...changes.dropped]);
}
