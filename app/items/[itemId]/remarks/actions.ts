"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { writeRemark } from "@/lib/usecases/remark/write-remark";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

/** Writes a remark on an item, or on one of its months, and returns to the page it was written on. */
export async function writeRemarkAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const { itemId, month = "", remark } = values;
  const item = `/items/${Number(itemId)}`;
  const path = month ? `${item}/reports/${month}` : item;
  const caller = await senderOrHold(path, values);
  const result = await writeRemark(caller, { itemId, month: month || null, remark });
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`${path}?done=remarked#remarks`);
}
