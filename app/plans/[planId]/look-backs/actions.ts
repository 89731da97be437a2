"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { drawLookBacks } from "@/lib/usecases/look-back/draw-look-backs";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

/** Draws the quarter's look-backs, and shows what was drawn. */
export async function drawLookBacksAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const path = `/plans/${Number(values.planId)}/look-backs`;
  const result = await drawLookBacks(await senderOrHold(path, values), values);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`${path}?view=drawn&done=draw`);
}
