"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { decideChange } from "@/lib/usecases/change/decide-change";
import { withdrawChange } from "@/lib/usecases/change/withdraw-change";
import type { Command } from "@/lib/usecases/define";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

/** Decides on a request at the stage where it waits. */
export async function decideChangeAction(previous: FormState, form: FormData): Promise<FormState> {
  return act(decideChange, "decided", previous, formValues(form));
}

/** Takes a request back. */
export async function withdrawChangeAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return act(withdrawChange, "withdrawn", previous, formValues(form));
}

/** Where others were faster, the page says so above how the request stands now. */
async function act(
  command: Command<unknown>,
  done: "decided" | "withdrawn",
  previous: FormState,
  values: Record<string, string>,
): Promise<FormState> {
  const path = `/changes/${Number(values.changeId)}`;
  const result = await command(await senderOrHold(path, values), values);
  if (!result.ok) {
    const { refusal } = result;
    if (refusal.kind === "conflict" && refusal.code === "change-decided-meanwhile") {
      revalidatePath(path);
      redirect(`${path}?done=meanwhile`);
    }
    return refusedForm(await currentTexts(), { previous, values }, refusal);
  }
  await dropHeldForm();
  redirect(`${path}?done=${done}`);
}
