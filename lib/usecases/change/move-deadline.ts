import type { HeldChange } from "@/lib/db/changes";
import type { Tx } from "@/lib/db/database";
import { dateOf, dayOf, dayOrNull } from "@/lib/db/day";
import { movedPrecision } from "@/lib/domain/change";
import type { Amended } from "@/lib/usecases/change/grant-change";

/** Moves a milestone's current day; the item's final day goes with its last milestone. That both are there is a check of the table. */
export async function moveDeadline(tx: Tx, change: HeldChange): Promise<Amended[]> {
  const { itemId } = change;
  const milestoneId = Number(change.milestoneId);
  const dueAfter = dayOf(change.dueAfter as Date);
  const before = await deadlineOf(tx, itemId);
  const { precision } = await tx.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
  await tx.milestone.update({
    where: { id: milestoneId },
    data: { currentDueOn: dateOf(dueAfter), precision: movedPrecision(precision, dueAfter) },
  });
  const after = await deadlineOf(tx, itemId);
  const finalDue = lastDue(after);
  if (finalDue && before.finalDue !== null && before.finalDue === lastDue(before))
    await tx.workItem.update({ where: { id: itemId }, data: { finalDueOn: dateOf(finalDue) } });
  return [
    {
      field: "DEADLINE",
      before: { printed: before.printed, milestones: before.milestones },
      after: { printed: after.printed, milestones: after.milestones },
    },
  ];
}

async function deadlineOf(tx: Tx, itemId: number) {
  const item = await tx.workItem.findUniqueOrThrow({
    where: { id: itemId },
    select: {
      deadlinePrinted: true,
      finalDueOn: true,
      milestones: {
        where: { withdrawnOn: null, remedyPlanId: null },
        orderBy: { ordinal: "asc" },
        select: { name: true, currentDueOn: true },
      },
    },
  });
  return {
    printed: item.deadlinePrinted,
    finalDue: dayOrNull(item.finalDueOn),
    milestones: item.milestones.map(({ name, currentDueOn }) => ({
      name,
      dueOn: dayOf(currentDueOn),
    })),
  };
}

const lastDue = ({ milestones }: Awaited<ReturnType<typeof deadlineOf>>) =>
  milestones
    .map(({ dueOn }) => dueOn)
    .toSorted()
    .at(-1);
