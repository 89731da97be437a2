import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { lockItem } from "@/lib/db/filing";
import { heldOn } from "@/lib/db/memberships";
import { takeNumber } from "@/lib/db/number-series";
import { findPlan, type PlanHead } from "@/lib/db/plans";
import { sql } from "@/lib/db/sql";
import type { InstructionState } from "@/lib/domain/instruction";
import type { InstructionConcern } from "@/lib/domain/loop-policy";
import { paperNumber } from "@/lib/domain/paper-number";
import type { PlainDate } from "@/lib/domain/plain-date";

/** An instruction locked until the transaction ends, with what its acts ask. */
export type LockedInstruction = InstructionConcern & {
  id: number;
  planId: number;
  itemId: number | null;
  number: string;
  state: InstructionState;
  version: number;
  plan: PlanHead;
};

export async function lockInstruction(
  tx: Tx,
  id: number,
  now: Date,
): Promise<LockedInstruction | null> {
  const found = await tx.instruction.findUnique({ where: { id }, select: { itemId: true } });
  if (found?.itemId) await lockItem(tx, found.itemId);
  const [row] = await tx.$queryRaw<Omit<LockedInstruction, "plan">[]>(sql`
    SELECT i.id, i.plan_id AS "planId", i.item_id AS "itemId", i.number, i.state, i.version,
      i.given_by_id AS "givenById", i.owner_unit_id AS "ownerUnitId",
      (SELECT w.filing_unit_id FROM work_item w WHERE w.id = i.item_id) AS "filingUnitId"
    FROM instruction i WHERE i.id = ${id} FOR UPDATE`);
  const plan = row && (await findPlan(tx, row.planId, now));
  return plan ? { ...row, plan } : null;
}

/** What is given to a unit to do and to answer: the word of a leader, or of a meeting. */
export type Given = {
  itemId: number | null;
  text: string;
  recordedById: number;
  ownerUnitId: number;
  dueOn: PlainDate;
} & ({ givenById: number; meetingId?: null } | { givenById: null; meetingId: number });

/** Takes an instruction down under the next number of its series in the plan's year. */
export async function insertInstruction(
  tx: Tx,
  plan: PlanHead,
  { dueOn, ...given }: Given,
  now: Date,
): Promise<{ instructionId: number; number: string }> {
  const series = given.givenById === null ? "MEETING" : "INSTRUCTION";
  const number = paperNumber(series, plan.today, await takeNumber(tx, plan, series));
  const { id } = await tx.instruction.create({
    data: {
      ...{ ...given, number, planId: plan.id, dueOn: dateOf(dueOn) },
      ...{ givenAt: now, givenOn: dateOf(plan.today) },
    },
  });
  return { instructionId: id, number };
}

/** Keeps a unit's answer as its next one. */
export async function insertInstructionAnswer(
  tx: Tx,
  { id, plan }: LockedInstruction,
  { text, answeredById, now }: { text: string; answeredById: number; now: Date },
): Promise<number> {
  const number = 1 + (await tx.instructionAnswer.count({ where: { instructionId: id } }));
  const answer = await tx.instructionAnswer.create({
    data: {
      ...{ instructionId: id, number, text, answeredById },
      ...{ answeredAt: now, answeredOn: dateOf(plan.today) },
    },
  });
  return answer.id;
}

/** Says of the last answer why it was not enough. */
export async function returnLastAnswer(
  tx: Tx,
  { id, plan }: LockedInstruction,
  { reason, returnedById }: { reason: string; returnedById: number },
): Promise<void> {
  await tx.instructionAnswer.updateMany({
    where: { instructionId: id, returnedOn: null },
    data: { returnReason: reason, returnedById, returnedOn: dateOf(plan.today) },
  });
}

/** Moves an instruction to a state; one that settles it names who did so. */
export async function moveInstruction(
  tx: Tx,
  { id, plan }: LockedInstruction,
  state: InstructionState,
  settled?: { closedById: number; closeReason: string | null },
): Promise<void> {
  await tx.instruction.update({
    where: { id },
    data: {
      ...{ state, version: { increment: 1 } },
      ...(settled ? { ...settled, closedOn: dateOf(plan.today) } : {}),
    },
  });
}

/** Whether a unit can be asked to answer: it stands, and is no collective. Held until the transaction ends. */
export async function holdOwnerUnit(tx: Tx, unitId: number): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(sql`SELECT id FROM unit
    WHERE id = ${unitId} AND kind <> 'COLLECTIVE' AND valid_until IS NULL FOR KEY SHARE`);
  return rows.length > 0;
}

/** Whether a person is a leader on a day. */
export async function isLeaderOn(tx: Tx, userId: number, day: PlainDate): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(sql`SELECT m.id FROM membership m
    WHERE m.user_id = ${userId} AND m.role = 'LEADER' AND ${heldOn(day)} LIMIT 1`);
  return rows.length > 0;
}
