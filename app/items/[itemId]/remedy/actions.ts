"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { REMEDY_STEPS } from "@/lib/domain/remedy";
import type { Refusal } from "@/lib/domain/result";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { decideRemedy } from "@/lib/usecases/remedy/decide-remedy";
import { submitRemedy } from "@/lib/usecases/remedy/submit-remedy";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { documentRows } from "@/lib/web/sent-documents";
import { currentTexts } from "@/lib/web/texts";

/** Gives a remedy plan to the office, and comes back to the plans. */
export async function submitRemedyAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const steps = Array.from({ length: REMEDY_STEPS }, (_, index) => ({
    name: values[`steps.${index}`] ?? "",
    dueOn: values[`steps.${index}.dueOn`] ?? "",
  }));
  const path = pathOf(values);
  const sent = { ...values, steps, documents: documentRows(values) };
  const result = await submitRemedy(await senderOrHold(path, values), sent);
  if (!result.ok) return refused(previous, values, result.refusal);
  await dropHeldForm();
  redirect(`${path}?done=submitted`);
}

/** Decides on the plan in force. */
export async function decideRemedyAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const path = pathOf(values);
  const result = await decideRemedy(await senderOrHold(path, values), values);
  if (!result.ok) return refused(previous, values, result.refusal);
  await dropHeldForm();
  redirect(`${path}?done=decided`);
}

function pathOf(values: Record<string, string>): string {
  return `/items/${Number(values.itemId)}/remedy`;
}

/** Where others were faster, the page shows how the plans stand now, and the form what was typed. */
async function refused(
  previous: FormState,
  values: Record<string, string>,
  refusal: Refusal,
): Promise<FormState> {
  if (refusal.kind === "conflict") revalidatePath(pathOf(values));
  return refusedForm(await currentTexts(), { previous, values }, refusal);
}
