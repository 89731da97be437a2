import { findItemByCode, addEntry as insertEntry } from "@/lib/db/agenda";
import { turnMeeting } from "@/lib/db/meetings";
import { judgeInTurn } from "@/lib/db/open-plan";
import { invalid, ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import {
  agendaInput,
  allowedOnMeeting,
  asSeen,
  loadMeeting,
  meetingSubject,
} from "@/lib/usecases/meeting/meeting-act";
import { typedText } from "@/lib/usecases/typed-text";

/** Puts the item with a code on the agenda. */
export const addEntry = defineCommand({
  name: "meeting.add-entry",
  input: agendaInput.extend({ code: typedText.trim().max(40) }),
  load: loadMeeting,
  allow: allowedOnMeeting,
  run: async ({ tx, input, loaded: meeting }) => {
    const seen = asSeen(meeting, input.version);
    if (!seen.ok) return seen;
    if (input.code === "") return invalid("code", "required");
    const itemId = await findItemByCode(tx, meeting.planId, input.code);
    if (itemId === null) return invalid("code", "agenda-no-such-item");
    await judgeInTurn(tx, meeting.plan);
    const added = await insertEntry(tx, meeting, itemId);
    if (added === 0) return invalid("code", "on-agenda-already");
    await turnMeeting(tx, meeting);
    return ok({ itemId });
  },
  audit: ({ loaded, output }) => meetingSubject(loaded, output),
});
