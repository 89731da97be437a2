"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { changePassword } from "@/lib/usecases/account/change-password";
import { PASSWORD_PATH, signedInCaller } from "@/lib/web/current-actor";
import { formValues } from "@/lib/web/form-values";
import { currentTexts } from "@/lib/web/texts";

/** Changes one's own password; a refused form gives no password back. */
export async function changePasswordAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const caller = await signedInCaller(PASSWORD_PATH);
  const result = await changePassword(caller, formValues(form));
  if (result.ok) redirect(`${PASSWORD_PATH}?done=1`);
  return refusedForm(await currentTexts(), { previous, values: {} }, result.refusal);
}
