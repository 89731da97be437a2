import { z } from "zod";
import { findGivingChoices } from "@/lib/db/instruction-pages";
import {
  findMeeting,
  findNextReportDay,
  listDecisions,
  listEntryRows,
} from "@/lib/db/meeting-pages";
import { openPlan } from "@/lib/db/open-plan";
import { addMonths } from "@/lib/domain/calendar";
import { latestInstructionDay } from "@/lib/domain/instruction";
import { canReadMeeting, isOfOffice } from "@/lib/domain/loop-policy";
import { neighbourOf } from "@/lib/domain/meeting";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { askedId } from "@/lib/usecases/asked-items";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** One item of the agenda, or the meeting as a whole: what was noted and decided, and what the next decision begins with. */
export const prepareDecision = defineQuery({
  name: "meeting.prepare-decision",
  input: z.object({ meetingId: recordId, entryId: askedId }),
  load: async ({ db, input }) => {
    const found = await findMeeting(db, input.meetingId);
    return found ? ok(found) : notFound();
  },
  allow: (actor, found) =>
    canReadMeeting(actor, found) ? allowedOrForbidden(isOfOffice(actor)) : "hidden",
  run: async ({ db, now, scope, input: { entryId }, loaded: meeting }) => {
    const opened = await openPlan(db, meeting.planId, now);
    if (!opened.ok) return opened;
    const plan = opened.value;
    const entries = await listEntryRows(db, scope, meeting.id);
    const entry = entries.find(({ id }) => id === entryId) ?? null;
    if (entryId !== undefined && !entry) return notFound();
    const itemId = entry?.itemId ?? null;
    const [decisions, choices, reportDay] = await Promise.all([
      listDecisions(db, scope, meeting),
      findGivingChoices(db, { planId: plan.id, itemId, today: plan.today }),
      findNextReportDay(db, plan),
    ]);
    return ok({
      plan,
      meeting,
      entry,
      place: { at: entries.findIndex(({ id }) => id === entryId) + 1, of: entries.length },
      before: entry && neighbourOf(entries, entry.id, "up"),
      after: entry && neighbourOf(entries, entry.id, "down"),
      decisions: decisions.filter((row) => !row.former && (row.item?.id ?? null) === itemId),
      units: choices.units,
      begun: {
        ownerUnitId: choices.item?.filingUnitId ?? null,
        dueOn: reportDay ?? addMonths(plan.today, 1),
      },
      latest: latestInstructionDay(plan.today),
    });
  },
});
