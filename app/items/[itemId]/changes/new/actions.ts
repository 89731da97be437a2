"use server";

import { redirect } from "next/navigation";
import { CHANGE_KINDS } from "@/lib/domain/change-kind";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { requestChange } from "@/lib/usecases/change/request-change";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { documentRows, valuesWithFiles } from "@/lib/web/sent-documents";
import { currentTexts } from "@/lib/web/texts";

/** Asks for a change, and shows the request. */
export async function requestChangeAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = await valuesWithFiles(form);
  const kind = CHANGE_KINDS.find((each) => each === values.kind) ?? "";
  const path = `/items/${Number(values.itemId)}/changes/new?kind=${kind}`;
  const caller = await senderOrHold(path, values);
  const result = await requestChange(caller, { ...values, documents: documentRows(values) });
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`/changes/${result.value.changeId}?done=requested`);
}
