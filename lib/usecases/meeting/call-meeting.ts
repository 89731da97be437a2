import { z } from "zod";
import { insertMeeting } from "@/lib/db/meetings";
import { findPlan } from "@/lib/db/plans";
import { isOfOffice } from "@/lib/domain/loop-policy";
import { checkMeeting } from "@/lib/domain/meeting";
import { personOf } from "@/lib/domain/person";
import type { PlainDate } from "@/lib/domain/plain-date";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { meetingSubject } from "@/lib/usecases/meeting/meeting-act";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** The office calls a meeting on the plan. */
export const callMeeting = defineCommand({
  name: "meeting.call",
  input: z.object({
    planId: recordId,
    title: typedText.trim(),
    heldOn: typedText.trim(),
    place: typedText.trim().default(""),
  }),
  load: async ({ tx, input, now }) => {
    const plan = await findPlan(tx, input.planId, now);
    return plan ? ok(plan) : notFound();
  },
  allow: (actor) => allowedOrForbidden(isOfOffice(actor)),
  run: async ({ tx, input, actor, now, loaded: plan }) => {
    const issues = checkMeeting(input, plan);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const { title, place } = input;
    const heldOn = input.heldOn as PlainDate;
    const calledById = personOf(actor).userId;
    const called = { title, heldOn, place: place === "" ? null : place, calledById };
    return ok({ meetingId: await insertMeeting(tx, plan, called, now) });
  },
  audit: ({ input: { title, heldOn }, output }) =>
    meetingSubject({ id: output.meetingId }, { title, heldOn }),
});
