import type { Tx } from "@/lib/db/database";
import {
  clearOrdinals,
  deleteStoredRows,
  insertRows,
  type StoredRow,
  updateStoredRows,
} from "@/lib/db/stored-rows";
import { amendIndicators, type HeldIndicator } from "@/lib/decomposition/amend/amend-indicators";
import { amendMilestones, type HeldMilestone } from "@/lib/decomposition/amend/amend-milestones";
import { storedIndicator } from "@/lib/decomposition/amend/item-substance";
import type { PlainDate } from "@/lib/domain/plain-date";
import { assignmentRows, type Places } from "@/lib/usecases/plan/item-rows";
import type { PlanItem } from "@/lib/usecases/plan/plan-input";

/** An item with what the amended table says of it. */
export type AmendedItem = { id: number; item: PlanItem };

export const MILESTONE_COLUMNS = ["ordinal", "name", "precision", "current_due_on", "withdrawn_on"];

export const INDICATOR_COLUMNS = [
  "ordinal",
  "name",
  "comparator",
  "target",
  "unit",
  "due_on",
  "scope",
  "withdrawn_on",
];

/** Replaces the units of items; printed names come with them. */
export async function amendAssignments(
  tx: Tx,
  items: readonly AmendedItem[],
  at: Places,
): Promise<void> {
  await deleteStoredRows(
    tx,
    "assignment",
    "item_id",
    items.map(({ id }) => id),
  );
  await insertRows(
    tx,
    "assignment",
    items.flatMap(({ id, item }) => assignmentRows(item, id, at)),
  );
}

/**
 * Brings items' milestones to what is printed now; baselines stay, and nothing is deleted. The steps of remedy plans
 * are printed nowhere: they stay as they are, behind the item's own.
 */
export async function amendItemMilestones(
  tx: Tx,
  items: readonly AmendedItem[],
  former: readonly StoredRow[],
  today: PlainDate,
): Promise<void> {
  const of = byItem(former.filter((row) => row.remedy_plan_id === null));
  const steps = byItem(former.filter((row) => row.remedy_plan_id !== null));
  const lists = items.map(({ id, item }) => {
    const printed = item.milestones.map(({ what, precision, dueDay }) => ({
      name: what,
      precision,
      dueOn: dueDay,
    }));
    return {
      itemId: id,
      ...amendMilestones((of.get(id) ?? []).map(heldMilestone), printed, today),
    };
  });
  await clearOrdinals(
    tx,
    "milestone",
    "item_id",
    items.map(({ id }) => id),
  );
  await updateStoredRows(
    tx,
    "milestone",
    MILESTONE_COLUMNS,
    lists.flatMap(({ itemId, held, added }) => [
      ...held.map(({ id, ordinal, name, precision, dueOn, withdrawnOn }) => ({
        id,
        ordinal,
        name,
        precision,
        current_due_on: dueOn,
        withdrawn_on: withdrawnOn,
      })),
      ...behind(steps.get(itemId) ?? [], held.length + added.length),
    ]),
  );
  await insertRows(
    tx,
    "milestone",
    lists.flatMap(({ itemId, added }) =>
      added.map(({ dueOn, ...rest }) => ({
        itemId,
        ...rest,
        baselineDueOn: dueOn,
        currentDueOn: dueOn,
      })),
    ),
  );
}

/** Rows in their order behind a number of others. */
function behind(rows: readonly StoredRow[], others: number): StoredRow[] {
  return rows
    .toSorted((a, b) => Number(a.ordinal) - Number(b.ordinal))
    .map((row, index) => ({ ...row, ordinal: others + index + 1 }));
}

/** Brings items' indicators to what is printed now; readings stay with theirs, and nothing is deleted. */
export async function amendItemIndicators(
  tx: Tx,
  items: readonly AmendedItem[],
  former: readonly StoredRow[],
  today: PlainDate,
): Promise<void> {
  const of = byItem(former);
  const lists = items.map(({ id, item }) => {
    const printed = item.indicators.map(storedIndicator);
    return {
      itemId: id,
      ...amendIndicators((of.get(id) ?? []).map(heldIndicator), printed, today),
    };
  });
  await clearOrdinals(tx, "indicator", "item_id", [...of.keys()]);
  await updateStoredRows(
    tx,
    "indicator",
    INDICATOR_COLUMNS,
    lists.flatMap(({ held }) =>
      held.map(({ dueOn, withdrawnOn, ...rest }) => ({
        ...rest,
        due_on: dueOn,
        withdrawn_on: withdrawnOn,
      })),
    ),
  );
  await insertRows(
    tx,
    "indicator",
    lists.flatMap(({ itemId, added }) => added.map((each) => ({ itemId, ...each }))),
  );
}

function byItem(rows: readonly StoredRow[]): Map<number, StoredRow[]> {
  const of = new Map<number, StoredRow[]>();
  for (const row of rows.toSorted((a, b) => Number(a.ordinal) - Number(b.ordinal))) {
    const itemId = Number(row.item_id);
    of.set(itemId, [...(of.get(itemId) ?? []), row]);
  }
  return of;
}

const heldMilestone = (row: StoredRow) =>
  ({
    id: row.id,
    ordinal: row.ordinal,
    name: row.name,
    precision: row.precision,
    dueOn: row.current_due_on,
    reachedOn: row.reached_on,
    withdrawnOn: row.withdrawn_on,
  }) as HeldMilestone;

const heldIndicator = (row: StoredRow) =>
  ({
    id: row.id,
    ordinal: row.ordinal,
    name: row.name,
    comparator: row.comparator,
    target: row.target,
    unit: row.unit,
    dueOn: row.due_on,
    scope: row.scope,
    withdrawnOn: row.withdrawn_on,
  }) as HeldIndicator;
