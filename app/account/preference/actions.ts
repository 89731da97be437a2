"use server";

import { redirect } from "next/navigation";
import { MESSAGE_KINDS } from "@/lib/domain/message";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { savePreference } from "@/lib/usecases/preference/save-preference";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { muteField, PREFERENCE_PATH } from "./preference-fields";

/** Keeps what the person lets be sent; a ticked kind is one that is not. */
export async function savePreferenceAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const values = formValues(form);
  const caller = await senderOrHold(PREFERENCE_PATH, values);
  const muted = MESSAGE_KINDS.filter((kind) => values[muteField(kind)] === "yes");
  const result = await savePreference(caller, { ...values, muted });
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`${PREFERENCE_PATH}?done=1`);
}
