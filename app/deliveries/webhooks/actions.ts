"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { Refusal } from "@/lib/domain/result";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import type { Command } from "@/lib/usecases/define";
import { addWebhook } from "@/lib/usecases/webhook/add-webhook";
import { disableWebhook } from "@/lib/usecases/webhook/disable-webhook";
import { editWebhook } from "@/lib/usecases/webhook/edit-webhook";
import { enableWebhook } from "@/lib/usecases/webhook/enable-webhook";
import { signedInCaller } from "@/lib/web/current-actor";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { WEBHOOKS_PATH } from "../outbox-tabs";

type Act = (previous: FormState, form: FormData) => Promise<FormState>;

/** Adds a webhook, and goes to its page. */
export const addWebhookAction: Act = async (previous, form) =>
  keep(previous, form, { command: addWebhook, done: "added" });

/** Changes a webhook. */
export const editWebhookAction: Act = async (previous, form) =>
  keep(previous, form, { command: editWebhook, done: "saved" });

/** Closes a webhook. */
export const disableWebhookAction: Act = async (previous, form) =>
  use(previous, form, { command: disableWebhook, done: "disabled" });

/** Opens a webhook again. */
export const enableWebhookAction: Act = async (previous, form) =>
  use(previous, form, { command: enableWebhook, done: "enabled" });

type Acting = { command: Command<{ webhookId: number }>; done: string };

/** Keeps what was typed. It is given back or held over a sign-in, but never the secret. */
async function keep(previous: FormState, form: FormData, { command, done }: Acting) {
  const { secret = "", ...values } = formValues(form);
  const path = pathOf(values);
  const result = await command(await senderOrHold(path, values), { ...values, secret });
  if (!result.ok) return refused(previous, values, result.refusal);
  await dropHeldForm();
  return redirect(`${pathOf(result.value)}?done=${done}`);
}

/** Takes one press. */
async function use(previous: FormState, form: FormData, { command, done }: Acting) {
  const values = formValues(form);
  const path = pathOf(values);
  const result = await command(await signedInCaller(path), values);
  if (!result.ok) return refused(previous, values, result.refusal);
  return redirect(`${path}?done=${done}`);
}

/** Where another was faster, the page shows how the webhook stands now. */
async function refused(
  previous: FormState,
  values: Record<string, string>,
  refusal: Refusal,
): Promise<FormState> {
  if (refusal.kind === "conflict") revalidatePath(pathOf(values));
  return refusedForm(await currentTexts(), { previous, values }, refusal);
}

function pathOf({ webhookId }: { webhookId?: string | number }): string {
  return `${WEBHOOKS_PATH}/${webhookId === undefined ? "new" : Number(webhookId)}`;
}
