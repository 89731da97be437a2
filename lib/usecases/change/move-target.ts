import type { HeldChange } from "@/lib/db/changes";
import type { Tx } from "@/lib/db/database";
import { dayOrNull } from "@/lib/db/day";
import type { Amended } from "@/lib/usecases/change/grant-change";

/** Sets an indicator's target; the former one stays in the amendment. */
export async function moveTarget(tx: Tx, change: HeldChange): Promise<Amended[]> {
  const before = await targetsOf(tx, change.itemId);
  await tx.indicator.update({
    where: { id: Number(change.indicatorId) },
    data: { target: Number(change.targetAfter) },
  });
  const after = await targetsOf(tx, change.itemId);
  return [{ field: "TARGET", before: { indicators: before }, after: { indicators: after } }];
}

async function targetsOf(tx: Tx, itemId: number) {
  const indicators = await tx.indicator.findMany({
    where: { itemId, withdrawnOn: null },
    orderBy: { ordinal: "asc" },
  });
  return indicators.map(({ name, comparator, target, unit, dueOn, scope }) => ({
    ...{ name, comparator, target: Number(target), unit, dueOn: dayOrNull(dueOn), scope },
  }));
}
