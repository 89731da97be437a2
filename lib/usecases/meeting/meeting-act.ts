import { z } from "zod";
import type { Tx } from "@/lib/db/database";
import { type LockedMeeting, lockMeeting } from "@/lib/db/meetings";
import type { Actor } from "@/lib/domain/actor";
import { canReadMeeting, isOfOffice } from "@/lib/domain/loop-policy";
import { allowedOrForbidden, type Permission } from "@/lib/domain/policy";
import { notFound, ok, type Result, refuse } from "@/lib/domain/result";
import { recordId } from "@/lib/usecases/record-id";

/** What every act on an agenda sends: which meeting, and the version that its form saw. */
export const agendaInput = z.object({ meetingId: recordId, version: recordId });

type Loading = { tx: Tx; input: { meetingId: number }; now: Date };

/** The meeting that an act is about, locked. */
export async function loadMeeting({ tx, input, now }: Loading): Promise<Result<LockedMeeting>> {
  const found = await lockMeeting(tx, input.meetingId, now);
  return found ? ok(found) : notFound();
}

/** The office leads a meeting; from who may not read it, it is hidden. */
export function allowedOnMeeting(actor: Actor, meeting: LockedMeeting): Permission {
  return canReadMeeting(actor, meeting) ? allowedOrForbidden(isOfOffice(actor)) : "hidden";
}

/** Refuses what comes after the minutes were closed. */
export function stillOpen({ state }: LockedMeeting): Result<null> {
  return state === "OPEN" ? ok(null) : refuse({ kind: "conflict", code: "meeting-closed" });
}

/** Refuses also what was meant for an agenda that another has changed since. */
export function asSeen(meeting: LockedMeeting, seen: number): Result<null> {
  const open = stillOpen(meeting);
  if (!open.ok) return open;
  return meeting.version === seen
    ? ok(null)
    : refuse({ kind: "conflict", code: "meeting-changed" });
}

/** How an act on a meeting is entered in the audit trail. */
export function meetingSubject({ id }: { id: number }, details: Record<string, unknown> = {}) {
  return { subjectType: "meeting", subjectId: id, details };
}
