import type { Tx } from "@/lib/db/database";
import { dateOf, dayOf, dayOrNull } from "@/lib/db/day";
import type { PlanHead } from "@/lib/db/plans";
import { restateItems } from "@/lib/db/standings";
import { movedPrecision } from "@/lib/domain/change";
import type { PlainDate } from "@/lib/domain/plain-date";

export type ApprovedExtension = {
  changeId: number;
  itemId: number;
  milestoneId: number;
  dueAfter: PlainDate;
  number: string;
  reason: string;
  approvedById: number;
};

/** Moves a milestone's current day, never its baseline, with the amendment that says so; the light is judged anew. */
export async function moveDeadline(tx: Tx, plan: PlanHead, moved: ApprovedExtension) {
  const { itemId, milestoneId, dueAfter, changeId, number, reason, approvedById } = moved;
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
  await tx.amendment.create({
    data: {
      ...{ itemId, changeId, number, reason, approvedById },
      field: "DEADLINE",
      before: { printed: before.printed, milestones: before.milestones },
      after: { printed: after.printed, milestones: after.milestones },
      approvedOn: dateOf(plan.today),
    },
  });
  await restateItems(tx, plan, [itemId]);
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
