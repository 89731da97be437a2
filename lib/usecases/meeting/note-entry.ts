import { z } from "zod";
import { findEntry, writeNote } from "@/lib/db/meetings";
import { MEETING_LIMITS } from "@/lib/domain/meeting";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import {
  allowedOnMeeting,
  loadMeeting,
  meetingSubject,
  stillOpen,
} from "@/lib/usecases/meeting/meeting-act";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** What browsers make of a text on its way through a form. */
const sameLines = (text: string) => text.replaceAll("\r\n", "\n");

/** Takes down what was said on an item; `seen` is the note that the form began with, so that nobody's is lost. */
export const noteEntry = defineCommand({
  name: "meeting.note",
  input: z.object({
    meetingId: recordId,
    entryId: recordId,
    seen: typedText.transform(sameLines),
    note: typedText.trim().max(MEETING_LIMITS.note).transform(sameLines),
  }),
  load: loadMeeting,
  allow: allowedOnMeeting,
  run: async ({ tx, input: { entryId, seen, note }, loaded: meeting }) => {
    const open = stillOpen(meeting);
    if (!open.ok) return open;
    const entry = await findEntry(tx, meeting, entryId);
    if (!entry) return notFound();
    if ((entry.note ?? "") !== seen) return refuse({ kind: "conflict", code: "note-changed" });
    await writeNote(tx, entry, note === "" ? null : note);
    return ok({ itemId: entry.itemId });
  },
  audit: ({ loaded, output }) => meetingSubject(loaded, output),
});
