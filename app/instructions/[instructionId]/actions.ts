"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import type { Command } from "@/lib/usecases/define";
import { answerInstruction } from "@/lib/usecases/instruction/answer-instruction";
import { cancelInstruction } from "@/lib/usecases/instruction/cancel-instruction";
import { closeInstruction } from "@/lib/usecases/instruction/close-instruction";
import { returnAnswer } from "@/lib/usecases/instruction/return-answer";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { documentRows, valuesWithFiles } from "@/lib/web/sent-documents";
import { currentTexts } from "@/lib/web/texts";

/** Answers an instruction. */
export async function answerAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = await valuesWithFiles(form);
  const input = { ...values, documents: documentRows(values) };
  return settle({ command: answerInstruction, input, done: "answered" }, previous, values);
}

/** Sends an answer back. */
export async function returnAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  return settle({ command: returnAnswer, input: values, done: "returned" }, previous, values);
}

/** Finds an answer enough. */
export async function closeAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  return settle({ command: closeInstruction, input: values, done: "closed" }, previous, values);
}

/** Takes an instruction back. */
export async function cancelAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const act = { command: cancelInstruction, input: values, done: "cancelled" };
  return settle(act, previous, values);
}

type Settled = { command: Command<unknown>; input: Record<string, unknown>; done: string };

/** Where another was faster, the page shows how the instruction stands now, and the form what was typed. */
async function settle(
  { command, input, done }: Settled,
  previous: FormState,
  values: Record<string, string>,
): Promise<FormState> {
  const path = `/instructions/${Number(values.instructionId)}`;
  const result = await command(await senderOrHold(path, values), input);
  if (!result.ok) {
    if (result.refusal.kind === "conflict") revalidatePath(path);
    return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  }
  await dropHeldForm();
  redirect(`${path}?done=${done}`);
}
