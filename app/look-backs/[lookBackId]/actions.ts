"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { finishLookBack } from "@/lib/usecases/look-back/finish-look-back";
import { dropHeldForm, giveBack, senderOrHold } from "@/lib/web/held-form";
import { documentRows, valuesWithFiles } from "@/lib/web/sent-documents";
import { currentTexts } from "@/lib/web/texts";

/** Keeps what was found at a look-back, and comes back to those drawn. */
export async function finishLookBackAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const values = await valuesWithFiles(form);
  const path = `/look-backs/${Number(values.lookBackId)}`;
  const sent = { ...values, documents: documentRows(values) };
  const result = await finishLookBack(await senderOrHold(path, values), sent);
  if (!result.ok && result.refusal.kind === "conflict")
    return giveBack(path, values, result.refusal.code);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`/plans/${Number(values.planId)}/look-backs?view=drawn&done=finish`);
}
