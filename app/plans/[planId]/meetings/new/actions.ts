"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { callMeeting } from "@/lib/usecases/meeting/call-meeting";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

/** Calls a meeting, and goes to its page. */
export async function callMeetingAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const path = `/plans/${Number(values.planId)}/meetings/new`;
  const result = await callMeeting(await senderOrHold(path, values), values);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`/meetings/${result.value.meetingId}?done=called`);
}
