import { deleteEntry, findEntry, hasDecisions, turnMeeting } from "@/lib/db/meetings";
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

/** Takes an item from the agenda, unless something was already decided on it. */
export const removeEntry = defineCommand({
  name: "meeting.remove-entry",
  input: agendaInput.extend({ entryId: recordId }),
  load: loadMeeting,
  allow: allowedOnMeeting,
  run: async ({ tx, input, loaded: meeting }) => {
    const seen = asSeen(meeting, input.version);
    if (!seen.ok) return seen;
    const entry = await findEntry(tx, meeting, input.entryId);
    if (!entry) return refuse({ kind: "conflict", code: "meeting-changed" });
    if (entry.note !== null || (await hasDecisions(tx, meeting, entry)))
      return refuse({ kind: "conflict", code: "entry-discussed" });
    await deleteEntry(tx, entry);
    await turnMeeting(tx, meeting);
    return ok({ itemId: entry.itemId });
  },
  audit: ({ loaded, output }) => meetingSubject(loaded, output),
});
