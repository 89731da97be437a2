"use server";

import { redirect } from "next/navigation";
import type { OpenContribution } from "@/lib/db/contributions";
import type { Refusal } from "@/lib/domain/result";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import type { Texts } from "@/lib/text/say";
import { askContribution } from "@/lib/usecases/contribution/ask-contribution";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

/** Asks a unit for a contribution; what could be merged is shown before a second is sent. */
export async function askAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const path = `/items/${Number(values.itemId)}/reports/${values.month}`;
  const confirmed = values.act === "confirm";
  const sender = await senderOrHold(path, values);
  const result = await askContribution(sender, { ...values, confirmed });
  if (!result.ok) return refused(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`${path}?done=asked#contributions`);
}

function refused(
  texts: Texts,
  sent: { previous: FormState; values: Record<string, string> },
  refusal: Refusal,
): FormState {
  const state = refusedForm(texts, sent, refusal);
  if (refusal.kind !== "conflict" || refusal.code !== "to-merge") return state;
  const lines = (refusal.current as OpenContribution[]).map(({ code, question }) => ({
    label: code,
    text: question,
  }));
  const title = texts.t("request.contributions.mergeTitle");
  return { ...state, confirm: true, theirs: { title, lines } };
}
