"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { changeRules } from "@/lib/usecases/rules/change-rules";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { proposedIn, rulesPath } from "./rules-path";

/** Puts proposed numbers into force; where others were faster, the preview is drawn anew above the typed reason. */
export async function changeRulesAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const planId = Number(values.planId);
  const result = await changeRules(
    await senderOrHold(rulesPath(planId, proposedIn(values)), values),
    values,
  );
  if (!result.ok) {
    if (result.refusal.kind === "conflict") revalidatePath(rulesPath(planId));
    return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  }
  await dropHeldForm();
  redirect(`${rulesPath(planId)}?done=${result.value.version}`);
}
