"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { publishImport } from "@/lib/usecases/import/publish-import";
import { saveParticulars } from "@/lib/usecases/import/save-particulars";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { importAddress, publishAddress } from "../import-address";

/** Publishes a file, or only keeps the particulars that were typed, as the pressed button says. */
export async function publishImportAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const importId = Number(values.importId);
  const caller = await senderOrHold(publishAddress(importId), values);
  const command = values.act === "save" ? saveParticulars : publishImport;
  const result = await command(caller, values);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(importAddress(importId));
}
