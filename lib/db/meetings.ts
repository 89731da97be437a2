import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { findPlan, type PlanHead } from "@/lib/db/plans";
import { sql } from "@/lib/db/sql";
import type { MeetingState } from "@/lib/domain/meeting";
import type { PlainDate } from "@/lib/domain/plain-date";

/** A meeting locked until the transaction ends. */
export type LockedMeeting = {
  id: number;
  planId: number;
  heldOn: PlainDate;
  state: MeetingState;
  version: number;
  plan: PlanHead;
};

export async function lockMeeting(tx: Tx, id: number, now: Date): Promise<LockedMeeting | null> {
  const [row] = await tx.$queryRaw<Omit<LockedMeeting, "plan">[]>(sql`
    SELECT m.id, m.plan_id AS "planId", m.held_on::text AS "heldOn", m.state, m.version
    FROM meeting m WHERE m.id = ${id} FOR UPDATE`);
  const plan = row && (await findPlan(tx, row.planId, now));
  return plan ? { ...row, plan } : null;
}

/** Calls a meeting: it is there for all of the office to prepare. */
export async function insertMeeting(
  tx: Tx,
  plan: PlanHead,
  called: { title: string; heldOn: PlainDate; place: string | null; calledById: number },
  now: Date,
): Promise<number> {
  const { id } = await tx.meeting.create({
    data: { ...called, planId: plan.id, heldOn: dateOf(called.heldOn), calledAt: now },
  });
  return id;
}

/** Says that the agenda is no longer what others saw. */
export async function turnMeeting(tx: Tx, { id }: LockedMeeting): Promise<void> {
  await tx.meeting.update({ where: { id }, data: { version: { increment: 1 } } });
}

/** From now on the agenda and its notes are minutes. */
export async function endMeeting(
  tx: Tx,
  { id }: LockedMeeting,
  closedById: number,
  now: Date,
): Promise<void> {
  await tx.meeting.update({
    where: { id },
    data: { state: "CLOSED", closedById, closedAt: now, version: { increment: 1 } },
  });
}

/** An entry of a meeting's agenda. */
export type AgendaEntry = {
  id: number;
  itemId: number;
  ordinal: number;
  list: string | null;
  note: string | null;
};

/** The agenda in its order. */
export function listAgenda(tx: Tx, meetingId: number): Promise<AgendaEntry[]> {
  return tx.meetingEntry.findMany({
    where: { meetingId },
    orderBy: [{ ordinal: "asc" }, { id: "asc" }],
    select: { id: true, itemId: true, ordinal: true, list: true, note: true },
  });
}

/** The entry of a meeting's agenda by its id; null where it is on none or another's. */
export function findEntry(
  tx: Tx,
  { id }: LockedMeeting,
  entryId: number,
): Promise<AgendaEntry | null> {
  return tx.meetingEntry.findFirst({
    where: { id: entryId, meetingId: id },
    select: { id: true, itemId: true, ordinal: true, list: true, note: true },
  });
}

/** Two entries change places. */
export async function swapEntries(tx: Tx, one: AgendaEntry, other: AgendaEntry): Promise<void> {
  await tx.meetingEntry.update({ where: { id: one.id }, data: { ordinal: other.ordinal } });
  await tx.meetingEntry.update({ where: { id: other.id }, data: { ordinal: one.ordinal } });
}

export async function deleteEntry(tx: Tx, { id }: AgendaEntry): Promise<void> {
  await tx.meetingEntry.delete({ where: { id } });
}

export async function writeNote(tx: Tx, { id }: AgendaEntry, note: string | null): Promise<void> {
  await tx.meetingEntry.update({ where: { id }, data: { note } });
}

/** Whether a meeting decided something on an item that stands. */
export async function hasDecisions(
  tx: Tx,
  { id: meetingId }: LockedMeeting,
  { itemId }: AgendaEntry,
): Promise<boolean> {
  const found = await tx.instruction.findFirst({ where: { meetingId, itemId } });
  return found !== null;
}
