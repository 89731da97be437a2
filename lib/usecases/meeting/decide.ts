import { z } from "zod";
import { holdOwnerUnit, insertInstruction } from "@/lib/db/instructions";
import { findEntry } from "@/lib/db/meetings";
import { checkInstruction } from "@/lib/domain/instruction";
import { personOf } from "@/lib/domain/person";
import type { PlainDate } from "@/lib/domain/plain-date";
import { invalid, notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import {
  allowedOnMeeting,
  loadMeeting,
  meetingSubject,
  stillOpen,
} from "@/lib/usecases/meeting/meeting-act";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

const LARGEST_DIGITS = /^[1-9]\d{0,8}$/;
/** A record chosen in a form, or none. */
const chosen = typedText
  .default("")
  .transform((typed) => (LARGEST_DIGITS.test(typed) ? Number(typed) : null));

/** A decision of the meeting, on an item of its agenda or on none, becomes an instruction to a unit with a day (R5). */
export const decide = defineCommand({
  name: "meeting.decide",
  input: z.object({
    meetingId: recordId,
    entryId: chosen,
    text: typedText.trim(),
    ownerUnitId: chosen,
    dueOn: typedText.trim(),
  }),
  load: loadMeeting,
  allow: allowedOnMeeting,
  run: async ({ tx, input, actor, now, loaded: meeting }) => {
    const open = stillOpen(meeting);
    if (!open.ok) return open;
    const { entryId, text, ownerUnitId, dueOn } = input;
    const entry = entryId === null ? null : await findEntry(tx, meeting, entryId);
    if (entryId !== null && !entry) return notFound();
    const issues = checkInstruction(input, meeting.plan.today);
    if (issues.length > 0 || ownerUnitId === null) return refuse({ kind: "invalid", issues });
    if (!(await holdOwnerUnit(tx, ownerUnitId))) return invalid("ownerUnitId", "owner-ended");
    const given = {
      ...{ itemId: entry?.itemId ?? null, text, ownerUnitId, dueOn: dueOn as PlainDate },
      ...{ givenById: null, meetingId: meeting.id, recordedById: personOf(actor).userId },
    };
    return ok(await insertInstruction(tx, meeting.plan, given, now));
  },
  audit: ({ loaded, input: { ownerUnitId, dueOn }, output }) =>
    meetingSubject(loaded, { ...output, unitId: ownerUnitId, dueOn }),
});
