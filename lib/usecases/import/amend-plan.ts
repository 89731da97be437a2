import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { holdPlan } from "@/lib/db/hold-plan";
import { handOverReports } from "@/lib/db/moved-reports";
import { alignStandings, type HeldItem, moveItems, revokeItems } from "@/lib/db/plan-order";
import type { PlanHead } from "@/lib/db/plans";
import { listRegisteredMeasures, type RegisteredMeasureRow } from "@/lib/db/registered-measures";
import { restateManyItems } from "@/lib/db/standings";
import { type StoredRow, updateStoredRows } from "@/lib/db/stored-rows";
import { freeCodes } from "@/lib/decomposition/amend/free-codes";
import { type SortedChanges, sortChanges } from "@/lib/decomposition/amend/sort-changes";
import {
  amendAssignments,
  amendItemIndicators,
  amendItemMilestones,
} from "@/lib/usecases/import/amend-item-parts";
import { amendOutline, listOutline, type TaskPlace } from "@/lib/usecases/import/amend-outline";
import {
  AMENDED_COLUMNS,
  amendedItemRow,
  CYCLE_COLUMNS,
  FILING_COLUMNS,
} from "@/lib/usecases/import/amended-rows";
import {
  type FormerRows,
  readFormerRows,
  type TouchedItems,
  touchedItems,
} from "@/lib/usecases/import/former-rows";
import { markBefore } from "@/lib/usecases/import/nothing-since";
import type { PlanChanges } from "@/lib/usecases/import/plan-changes";
import {
  fieldAmendments,
  recordAmendments,
  stateAmendment,
} from "@/lib/usecases/import/record-amendments";
import { insertItems, taskKeyOf } from "@/lib/usecases/plan/insert-items";
import type { Places } from "@/lib/usecases/plan/item-rows";
import type { PlanInput, PlanItem } from "@/lib/usecases/plan/plan-input";

/** A measure of an amended table; `itemId` is the registered item that it is, or null. */
export type AmendingItem = PlanItem & { itemId: number | null };

/** An amended table, ready to be laid over its plan. */
export type PlanAmendment = {
  plan: PlanHead;
  batchId: number;
  /** e.g. the amended document's number. */
  number: string;
  reason: string;
  approver: { userId: number | null };
  keyAreas: PlanInput["keyAreas"];
  items: readonly AmendingItem[];
  places: Pick<Places, "unitId" | "isCollective">;
};

/** How many items an amendment added, changed, dropped and left as they were; and how to take it back. */
export type AmendedPlan = {
  added: number;
  changed: number;
  dropped: number;
  same: number;
  changes: PlanChanges;
};

/**
 * Lays an amended table over its plan: matched items keep their id, code, progress, reports and evidence;
 * new ones are registered, those that are gone are revoked. Part of a use-case's transaction.
 */
export async function amendPlan(tx: Tx, amendment: PlanAmendment): Promise<AmendedPlan> {
  const { plan, batchId } = amendment;
  const held = await holdPlan(tx, plan);
  const before = await markBefore(tx, plan, batchId);
  const sorted = sortChanges(await listRegisteredMeasures(tx, plan.id), amendment.items);
  const touched = touchedItems(sorted.kept, sorted.dropped);
  const former = await readFormerRows(tx, plan, touched);
  const outline = await listOutline(tx, plan.id);
  const tasks = await amendOutline(tx, plan.id, outline, amendment.keyAreas);
  const ordinals = await reorder(tx, held, sorted);
  await changeItems(tx, amendment, sorted, { touched, former, tasks });
  const reports = await handOverReports(tx, touched.reassigned);
  const codes = held.map(({ code }) => code);
  const added = await addItems(tx, amendment, sorted.added, { codes, tasks });
  await revokeItems(tx, plan, touched.dropped);
  await alignStandings(tx, plan);
  await record(tx, amendment, sorted, { former, added });
  await restateManyItems(tx, plan, [...touched.redated, ...added]);
  const { changed, ...touchedParts } = touched;
  return {
    added: added.length,
    changed: changed.length,
    dropped: touched.dropped.length,
    same: sorted.kept.length - changed.length,
    changes: {
      batchId,
      on: plan.today,
      ...before,
      ...outline,
      ...touchedParts,
      ...former,
      ordinals,
      reports,
      added,
    },
  };
}

type Sorted = SortedChanges<RegisteredMeasureRow, AmendingItem>;
type Tasks = ReadonlyMap<string, TaskPlace>;

/** Puts items into the amended order, revoked ones behind; returns where those that moved stood before. */
async function reorder(tx: Tx, held: readonly HeldItem[], { kept, added }: Sorted) {
  const wanted = new Map(kept.map(({ id, ordinal }) => [id, ordinal]));
  let last = kept.length + added.length;
  const moving = held.flatMap(({ id, ordinal: before }) => {
    const ordinal = wanted.get(id) ?? ++last;
    return ordinal === before ? [] : [{ id, ordinal, before }];
  });
  await moveItems(
    tx,
    moving.map(({ id, ordinal }) => ({ id, ordinal })),
  );
  return moving.map(({ id, before }) => ({ id, ordinal: before }));
}

/** Writes what changed in matched items. */
async function changeItems(
  tx: Tx,
  { plan, places }: PlanAmendment,
  { kept }: Sorted,
  { touched, former, tasks }: { touched: TouchedItems; former: FormerRows; tasks: Tasks },
): Promise<void> {
  const at = { ...places, planId: plan.id };
  const rows = new Map(former.items.map((row) => [row.id, row]));
  const changed = kept.flatMap(({ id, item, fields }): StoredRow[] => {
    const row = rows.get(id);
    return row ? [amendedItemRow(row, item, fields, { ...at, ...placeIn(tasks, item) })] : [];
  });
  const columns = [...AMENDED_COLUMNS, ...CYCLE_COLUMNS, ...FILING_COLUMNS];
  await updateStoredRows(tx, "work_item", columns, changed);
  const among = (ids: readonly number[]) => {
    const wanted = new Set(ids);
    return kept.filter(({ id }) => wanted.has(id));
  };
  await amendAssignments(tx, among(touched.reassigned), at);
  await amendItemMilestones(tx, among(touched.redated), former.milestones, plan.today);
  await amendItemIndicators(tx, among(touched.retargeted), former.indicators, plan.today);
}

/** Registers the items that the amended table adds, from its day on. */
async function addItems(
  tx: Tx,
  { plan, places }: PlanAmendment,
  added: Sorted["added"],
  { codes, tasks }: { codes: readonly string[]; tasks: Tasks },
): Promise<number[]> {
  const free = freeCodes(
    codes,
    added.map(({ item }) => item.code),
  );
  const placed = added.map(({ item, ordinal }, index) => ({
    item: { ...item, code: free[index] ?? item.code },
    ordinal,
    ...placeIn(tasks, item),
    addedOn: dateOf(plan.today),
  }));
  return insertItems(tx, placed, { ...places, planId: plan.id });
}

function placeIn(tasks: Tasks, item: PlanItem): TaskPlace {
  const place = tasks.get(taskKeyOf(item));
  if (!place) throw new Error(`${item.code} stands under no main task of the table.`);
  return place;
}

async function record(
  tx: Tx,
  { plan, batchId, number, reason, approver }: PlanAmendment,
  { kept, dropped }: Sorted,
  { former, added }: { former: FormerRows; added: readonly number[] },
): Promise<void> {
  const states = new Map(former.items.map((row) => [row.id, String(row.state)]));
  const ground = {
    batchId,
    number,
    reason,
    approvedById: approver.userId,
    approvedOn: plan.today,
  };
  await recordAmendments(tx, ground, [
    ...kept.flatMap(({ id, fields, before, after }) => fieldAmendments(id, fields, before, after)),
    ...dropped.map(({ id }) => stateAmendment(id, states.get(id) ?? null, "REVOKED")),
    ...added.map((id) => stateAmendment(id, null, "REGISTERED")),
  ]);
}
