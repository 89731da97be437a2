"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import type { Command } from "@/lib/usecases/define";
import { removeView } from "@/lib/usecases/view/remove-view";
import { renameView } from "@/lib/usecases/view/rename-view";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

/** Renames a view, and returns to the list of them. */
export async function renameViewAction(previous: FormState, form: FormData): Promise<FormState> {
  return change(renameView, "renamed", previous, formValues(form));
}

/** Deletes a view, and returns to the list of them. */
export async function removeViewAction(previous: FormState, form: FormData): Promise<FormState> {
  return change(removeView, "removed", previous, formValues(form));
}

async function change(
  command: Command<{ planId: number }>,
  done: string,
  previous: FormState,
  values: Record<string, string>,
): Promise<FormState> {
  const views = `/plans/${Number(values.planId)}/views`;
  const caller = await senderOrHold(`${views}/${Number(values.viewId)}`, values);
  const result = await command(caller, values);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`/plans/${result.value.planId}/views?done=${done}`);
}
