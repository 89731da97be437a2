import type { HeldChange } from "@/lib/db/changes";
import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import type { PlanHead } from "@/lib/db/plans";
import { isOffBoards } from "@/lib/domain/item-state";
import type { Amended } from "@/lib/usecases/change/grant-change";

/** Takes an item off the boards, or suspends it: a suspension is the request's own days and ends by itself, so the item keeps its state. */
export const moveState =
  (after: "SUSPENDED" | "TERMINATED" | "REVOKED") =>
  async (tx: Tx, { itemId }: HeldChange): Promise<Amended[]> => {
    const before = await stateOf(tx, itemId);
    if (isOffBoards(after))
      await tx.workItem.update({ where: { id: itemId }, data: { state: after } });
    return [{ field: "STATE", before: { state: before }, after: { state: after } }];
  };

/** Ends the suspension in force: the item is judged again from today on. */
export async function resume(tx: Tx, { itemId }: HeldChange, plan: PlanHead): Promise<Amended[]> {
  const today = dateOf(plan.today);
  await tx.changeRequest.updateMany({
    where: {
      ...{ itemId, kind: "SUSPENSION", state: "APPROVED", resumedOn: null },
      suspendedUntil: { gte: today },
    },
    data: { resumedOn: today },
  });
  const after = await stateOf(tx, itemId);
  return [{ field: "STATE", before: { state: "SUSPENDED" }, after: { state: after } }];
}

async function stateOf(tx: Tx, itemId: number): Promise<string> {
  const { state } = await tx.workItem.findUniqueOrThrow({
    where: { id: itemId },
    select: { state: true },
  });
  return state;
}
