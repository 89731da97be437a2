import { z } from "zod";
import { findMeeting, listDecisions, listEntryRows } from "@/lib/db/meeting-pages";
import { openPlan } from "@/lib/db/open-plan";
import { canReadMeeting, isOfOffice } from "@/lib/domain/loop-policy";
import { canCloseOn } from "@/lib/domain/meeting";
import { allowedOrHidden } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** A meeting: how earlier decisions stand, its agenda, and what it decided; a unit reads of it what is its own. */
export const showMeeting = defineQuery({
  name: "meeting.show",
  input: z.object({ meetingId: recordId }),
  load: async ({ db, input }) => {
    const found = await findMeeting(db, input.meetingId);
    return found ? ok(found) : notFound();
  },
  allow: (actor, found) => allowedOrHidden(canReadMeeting(actor, found)),
  run: async ({ db, actor, now, scope, loaded: meeting }) => {
    const opened = await openPlan(db, meeting.planId, now);
    if (!opened.ok) return opened;
    const plan = opened.value;
    const [entries, decisions] = await Promise.all([
      listEntryRows(db, scope, meeting.id),
      listDecisions(db, scope, meeting),
    ]);
    const mayLead = meeting.state === "OPEN" && isOfOffice(actor);
    return ok({
      plan,
      meeting,
      entries,
      former: decisions.filter(({ former }) => former),
      decisions: decisions.filter(({ former }) => !former),
      mayLead,
      mayClose: mayLead && canCloseOn(meeting.heldOn, plan.today),
      isWhole: scope.kind === "all",
    });
  },
});
