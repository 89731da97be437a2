"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { recordVerification } from "@/lib/usecases/verification/record-verification";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { documentRows, valuesWithFiles } from "@/lib/web/sent-documents";
import { currentTexts } from "@/lib/web/texts";

/** Keeps a verification, and comes back to the list. */
export async function recordVerificationAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const values = await valuesWithFiles(form);
  const path = `/items/${Number(values.itemId)}/verifications`;
  const sent = { ...values, documents: documentRows(values) };
  const result = await recordVerification(await senderOrHold(path, values), sent);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`${path}?done=recorded`);
}
