"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import type { Command } from "@/lib/usecases/define";
import { setLight } from "@/lib/usecases/light/set-light";
import { takeBackLight } from "@/lib/usecases/light/take-back-light";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { isLastWord } from "./last-word";

/** Sets an item's light, and comes back to the three lights. */
export async function setLightAction(previous: FormState, form: FormData): Promise<FormState> {
  return decide(setLight, "set", previous, formValues(form));
}

/** Takes a set light back. */
export async function takeBackLightAction(previous: FormState, form: FormData): Promise<FormState> {
  return decide(takeBackLight, "taken-back", previous, formValues(form));
}

/**
 * Where others were faster, the page shows how the light stands now, and the form what was typed; where the form
 * has nothing left to decide on, the page says why.
 */
async function decide(
  command: Command<unknown>,
  done: "set" | "taken-back",
  previous: FormState,
  values: Record<string, string>,
): Promise<FormState> {
  const path = `/items/${Number(values.itemId)}/office-light`;
  const result = await command(await senderOrHold(path, values), values);
  if (!result.ok) {
    const { refusal } = result;
    const code = refusal.kind === "conflict" ? refusal.code : null;
    if (isLastWord(code)) redirect(`${path}?problem=${code}`);
    if (code !== null) revalidatePath(path);
    return refusedForm(await currentTexts(), { previous, values }, refusal);
  }
  await dropHeldForm();
  redirect(`${path}?done=${done}`);
}
