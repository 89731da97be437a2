import { z } from "zod";
import { openPlan } from "@/lib/db/open-plan";
import { isOfOffice } from "@/lib/domain/loop-policy";
import { latestMeetingDay } from "@/lib/domain/meeting";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** What the form of a new meeting needs: its plan, and the days on which it can be. */
export const prepareMeeting = defineQuery({
  name: "meeting.prepare",
  input: z.object({ planId: recordId }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(isOfOffice(actor)),
  run: async ({ loaded: plan }) => ok({ plan, latest: latestMeetingDay(plan.today) }),
});
