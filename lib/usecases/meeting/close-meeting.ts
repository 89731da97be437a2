import { endMeeting } from "@/lib/db/meetings";
import { canCloseOn } from "@/lib/domain/meeting";
import { personOf } from "@/lib/domain/person";
import { ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import {
  agendaInput,
  allowedOnMeeting,
  asSeen,
  loadMeeting,
  meetingSubject,
} from "@/lib/usecases/meeting/meeting-act";

/** Closes the minutes: from then on they are read, by all who read the ledger, and not changed. */
export const closeMeeting = defineCommand({
  name: "meeting.close",
  input: agendaInput,
  load: loadMeeting,
  allow: allowedOnMeeting,
  run: async ({ tx, input, actor, now, loaded: meeting }) => {
    const seen = asSeen(meeting, input.version);
    if (!seen.ok) return seen;
    if (!canCloseOn(meeting.heldOn, meeting.plan.today))
      return refuse({ kind: "conflict", code: "meeting-not-held" });
    await endMeeting(tx, meeting, personOf(actor).userId, now);
    return ok(null);
  },
  audit: ({ loaded }) => meetingSubject(loaded),
});
