"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { requestExtension } from "@/lib/usecases/change/request-extension";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { documentRows, valuesWithFiles } from "@/lib/web/sent-documents";
import { currentTexts } from "@/lib/web/texts";

/** Asks for an extension, and shows the request. */
export async function requestExtensionAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const values = await valuesWithFiles(form);
  const caller = await senderOrHold(`/items/${Number(values.itemId)}/changes/new`, values);
  const result = await requestExtension(caller, { ...values, documents: documentRows(values) });
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`/changes/${result.value.changeId}?done=requested`);
}
