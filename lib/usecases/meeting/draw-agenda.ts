import { drawEntries } from "@/lib/db/agenda";
import { turnMeeting } from "@/lib/db/meetings";
import { judgeInTurn } from "@/lib/db/open-plan";
import { ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import {
  agendaInput,
  allowedOnMeeting,
  asSeen,
  loadMeeting,
  meetingSubject,
} from "@/lib/usecases/meeting/meeting-act";

/** Draws the agenda from the lists of the day; drawn again, what is new on them comes after what is there. */
export const drawAgenda = defineCommand({
  name: "meeting.draw",
  input: agendaInput,
  load: loadMeeting,
  allow: allowedOnMeeting,
  run: async ({ tx, input, loaded: meeting }) => {
    const seen = asSeen(meeting, input.version);
    if (!seen.ok) return seen;
    await judgeInTurn(tx, meeting.plan);
    const drawn = await drawEntries(tx, meeting);
    if (drawn > 0) await turnMeeting(tx, meeting);
    return ok({ drawn });
  },
  audit: ({ loaded, output }) => (output.drawn > 0 ? meetingSubject(loaded, output) : null),
});
