import { z } from "zod";
import { listAgenda, swapEntries, turnMeeting } from "@/lib/db/meetings";
import { MOVES, neighbourOf } from "@/lib/domain/meeting";
import { ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import {
  agendaInput,
  allowedOnMeeting,
  asSeen,
  loadMeeting,
  meetingSubject,
} from "@/lib/usecases/meeting/meeting-act";
import { recordId } from "@/lib/usecases/record-id";

/** Moves an item of the agenda one place up or down. */
export const moveEntry = defineCommand({
  name: "meeting.move-entry",
  input: agendaInput.extend({ entryId: recordId, move: z.enum(MOVES) }),
  load: loadMeeting,
  allow: allowedOnMeeting,
  run: async ({ tx, input: { version, entryId, move }, loaded: meeting }) => {
    const seen = asSeen(meeting, version);
    if (!seen.ok) return seen;
    const agenda = await listAgenda(tx, meeting.id);
    const entry = agenda.find(({ id }) => id === entryId);
    const other = neighbourOf(agenda, entryId, move);
    if (!entry || !other) return refuse({ kind: "conflict", code: "meeting-changed" });
    await swapEntries(tx, entry, other);
    await turnMeeting(tx, meeting);
    return ok({ itemId: entry.itemId, move });
  },
  audit: ({ loaded, output }) => meetingSubject(loaded, output),
});
