"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { createAccount } from "@/lib/usecases/account/create-account";
import { disableAccount } from "@/lib/usecases/account/disable-account";
import { enableAccount } from "@/lib/usecases/account/enable-account";
import { resetPassword } from "@/lib/usecases/account/reset-password";
import type { Command } from "@/lib/usecases/define";
import { appointFirstSecurityAdministrator } from "@/lib/usecases/role/appoint-first-security-administrator";
import { signedInCaller } from "@/lib/web/current-actor";
import { formValues } from "@/lib/web/form-values";
import { currentTexts } from "@/lib/web/texts";
import { freshIssuingForm, type Issued, type IssuingState } from "./issuing-form";

/** Makes an account and shows its one-time password, once. */
export async function createAccountAction(
  previous: IssuingState,
  form: FormData,
): Promise<IssuingState> {
  return issue(createAccount, "/accounts/new", { previous, values: formValues(form) });
}

/** Gives an account a new one-time password and shows it, once. */
export async function resetPasswordAction(
  previous: IssuingState,
  form: FormData,
): Promise<IssuingState> {
  const values = formValues(form);
  const path = `/accounts/${values.userId}`;
  const state = await issue(resetPassword, path, { previous, values });
  revalidatePath(path);
  return state;
}

async function issue(
  command: Command<Issued>,
  path: string,
  sent: { previous: IssuingState; values: Record<string, string> },
): Promise<IssuingState> {
  const result = await command(await signedInCaller(path), sent.values);
  if (!result.ok)
    return { ...refusedForm(await currentTexts(), sent, result.refusal), issued: null };
  const { userId, username, oneTimePassword } = result.value;
  return { ...freshIssuingForm(), issued: { userId, username, oneTimePassword } };
}

export async function disableAccountAction(previous: FormState, form: FormData) {
  return act(disableAccount, "disabled", { previous, values: formValues(form) });
}

export async function enableAccountAction(previous: FormState, form: FormData) {
  return act(enableAccount, "enabled", { previous, values: formValues(form) });
}

export async function appointFirstSecurityAdministratorAction(previous: FormState, form: FormData) {
  return act(appointFirstSecurityAdministrator, "appointed", {
    previous,
    values: formValues(form),
  });
}

/** Does a thing to an account and returns to its page, which says that it is done. */
async function act(
  command: Command<unknown>,
  done: "disabled" | "enabled" | "appointed",
  sent: { previous: FormState; values: Record<string, string> },
): Promise<FormState> {
  const path = `/accounts/${sent.values.userId}`;
  const result = await command(await signedInCaller(path), sent.values);
  if (result.ok) redirect(`${path}?done=${done}`);
  return refusedForm(await currentTexts(), sent, result.refusal);
}
