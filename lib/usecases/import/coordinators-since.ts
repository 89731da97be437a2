import type { Tx } from "@/lib/db/database";
import { listStoredRows, type StoredRow } from "@/lib/db/stored-rows";
import type { PlanChanges } from "@/lib/usecases/import/plan-changes";

/**
 * Reassigned items for which the office has named who files since the amendment. The name is `kept` where the former
 * lead is a collective or not stated; `astray` are those whose former lead files itself, so that none can be named.
 */
export async function coordinatorsSince(
  tx: Tx,
  { reassigned, items, assignments }: PlanChanges,
): Promise<{ kept: number[]; astray: number[] }> {
  const former = new Map(items.map((row) => [Number(row.id), row]));
  const now = await listStoredRows(tx, "work_item", "id", reassigned);
  const named = now.filter((row) => namedSince(row, former.get(Number(row.id)))).map(idOf);
  const leads = firstLeads(assignments);
  const units = await tx.unit.findMany({
    where: { id: { in: named.flatMap((id) => leads.get(id) ?? []) }, kind: { not: "COLLECTIVE" } },
    select: { id: true },
  });
  const filing = new Set(units.map(({ id }) => id));
  const filesItself = (id: number) => filing.has(leads.get(id) ?? 0);
  return { kept: named.filter((id) => !filesItself(id)), astray: named.filter(filesItself) };
}

/** An amendment leaves the former coordinator or none (`amendedItemRow`); another one was named since. */
const namedSince = (row: StoredRow, former: StoredRow | undefined) =>
  row.coordinator_unit_id !== null && row.coordinator_unit_id !== former?.coordinator_unit_id;

function firstLeads(assignments: readonly StoredRow[]): Map<number, number> {
  const leads = assignments
    .filter(({ role }) => role === "LEAD")
    .toSorted((a, b) => Number(b.ordinal) - Number(a.ordinal));
  return new Map(leads.map((row) => [Number(row.item_id), Number(row.unit_id)]));
}

const idOf = (row: StoredRow) => Number(row.id);
