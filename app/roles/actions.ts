"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import type { Command } from "@/lib/usecases/define";
import { endRole } from "@/lib/usecases/role/end-role";
import { giveRole } from "@/lib/usecases/role/give-role";
import { signedInCaller } from "@/lib/web/current-actor";
import { formValues } from "@/lib/web/form-values";
import { currentTexts } from "@/lib/web/texts";

export async function giveRoleAction(previous: FormState, form: FormData) {
  return act(giveRole, "given", { previous, values: formValues(form) });
}

export async function endRoleAction(previous: FormState, form: FormData) {
  return act(endRole, "ended", { previous, values: formValues(form) });
}

/** Changes a person's roles and returns to their page, which says that it is done. */
async function act(
  command: Command<unknown>,
  done: "given" | "ended",
  sent: { previous: FormState; values: Record<string, string> },
): Promise<FormState> {
  const path = `/roles/${sent.values.userId}`;
  const result = await command(await signedInCaller(path), sent.values);
  if (result.ok) redirect(`${path}?done=${done}`);
  return refusedForm(await currentTexts(), sent, result.refusal);
}
