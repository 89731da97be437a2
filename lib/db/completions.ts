import type { LockedClosure } from "@/lib/db/closures";
import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { lookBackDays } from "@/lib/domain/closure";

/** Completes the item and lays down the days on which it is looked back at. */
export async function insertCompletion(
  tx: Tx,
  { id, itemId, plan }: LockedClosure,
  { findings, verifiedById }: { findings: string; verifiedById: number },
): Promise<void> {
  const completion = await tx.completion.create({
    data: { itemId, closureId: id, completedOn: dateOf(plan.today), findings, verifiedById },
  });
  await tx.lookBack.createMany({
    data: lookBackDays(plan.today).map(({ months, dueOn }) => ({
      ...{ itemId, months, completionId: completion.id, dueOn: dateOf(dueOn) },
    })),
  });
}

/** Ends the completion of a closure, and the look-backs that were still to come. */
export async function reopenCompletion(
  tx: Tx,
  { id, plan }: LockedClosure,
  { reason, finishedById }: { reason: string; finishedById: number },
): Promise<void> {
  const day = dateOf(plan.today);
  await tx.completion.update({
    where: { closureId: id },
    data: { reopenedOn: day, reopenReason: reason },
  });
  await tx.lookBack.updateMany({
    where: { completion: { closureId: id }, state: { in: ["SCHEDULED", "DRAWN"] } },
    data: { state: "CANCELLED", finishedOn: day, finishedById },
  });
}
