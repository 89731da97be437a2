import type { HeldChange } from "@/lib/db/changes";
import type { Tx } from "@/lib/db/database";
import { handOverReports } from "@/lib/db/moved-reports";
import type { Amended } from "@/lib/usecases/change/grant-change";

/**
 * Puts the new lead in the former one's place. One that was responsible is so no longer beside leading. Where the first
 * lead changes, filing follows it, with what was begun and not yet released (rules.md §1, R9).
 */
export async function moveLead(tx: Tx, change: HeldChange): Promise<Amended[]> {
  const { itemId, unitBeforeId } = change;
  const next = await tx.unit.findUniqueOrThrow({ where: { id: Number(change.unitAfterId) } });
  const before = await unitsOf(tx, itemId);
  await tx.assignment.deleteMany({ where: { itemId, role: "RESPONSIBLE", unitId: next.id } });
  const former = before.LEAD.find(({ unitId }) => unitId === unitBeforeId);
  const seat = { unitId: next.id, printedName: next.name };
  if (former) await tx.assignment.update({ where: { id: former.id }, data: seat });
  else await tx.assignment.create({ data: { itemId, role: "LEAD", ordinal: 1, ...seat } });
  const after = await unitsOf(tx, itemId);
  if (after.LEAD[0]?.unitId === next.id) {
    await tx.workItem.update({
      where: { id: itemId },
      data: { coordinatorUnitId: null, filingUnitId: next.id },
    });
    await handOverReports(tx, [itemId]);
  }
  const roles = (["LEAD", "RESPONSIBLE"] as const).filter(
    (role) => JSON.stringify(before[role]) !== JSON.stringify(after[role]),
  );
  return roles.map((field) => ({
    field,
    before: { units: before[field].map(({ name }) => name) },
    after: { units: after[field].map(({ name }) => name) },
  }));
}

async function unitsOf(tx: Tx, itemId: number) {
  const assignments = await tx.assignment.findMany({
    where: { itemId },
    orderBy: { ordinal: "asc" },
    include: { unit: { select: { name: true } } },
  });
  const of = (wanted: "LEAD" | "RESPONSIBLE") =>
    assignments
      .filter(({ role }) => role === wanted)
      .map(({ id, unitId, unit: { name } }) => ({ id, unitId, name }));
  return { LEAD: of("LEAD"), RESPONSIBLE: of("RESPONSIBLE") };
}
