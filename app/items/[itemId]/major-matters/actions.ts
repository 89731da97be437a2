"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { answerMatter } from "@/lib/usecases/major-matter/answer-matter";
import { raiseMatter } from "@/lib/usecases/major-matter/raise-matter";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

/** Tells the office of a major matter. */
export async function raiseMatterAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const base = `/items/${Number(values.itemId)}/major-matters`;
  const result = await raiseMatter(await senderOrHold(`${base}/new`, values), values);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`${base}/${result.value.matterId}?done=raised`);
}

/** Acknowledges a major matter with the office's answer. */
export async function answerMatterAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const path = `/items/${Number(values.itemId)}/major-matters/${Number(values.matterId)}`;
  const result = await answerMatter(await senderOrHold(path, values), values);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`${path}?done=answered`);
}
