"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { answerBottleneck } from "@/lib/usecases/bottleneck/answer-bottleneck";
import { answerContribution } from "@/lib/usecases/contribution/answer-contribution";
import { signReport } from "@/lib/usecases/countersign/sign-report";
import type { Command } from "@/lib/usecases/define";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

/** Answers what a unit was asked: a contribution or a bottleneck, by the form's kind. */
export async function answerAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const command = values.kind === "bottleneck" ? answerBottleneck : answerContribution;
  const input = { ...values, contributionId: values.id, bottleneckId: values.id };
  return settle({ command, input, done: "answered" }, previous, values);
}

/** Countersigns a report, or keeps a reservation, by the button that was pressed. */
export async function signAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const act = { command: signReport, input: values, done: "signed" };
  return settle(act, previous, values, values.place === "report" ? reportPath(values) : undefined);
}

/** A report's own page, where a countersign can be given too. */
function reportPath(values: Record<string, string>): string {
  return `/items/${Number(values.itemId)}/reports/${values.month}`;
}

async function settle(
  act: { command: Command<unknown>; input: Record<string, unknown>; done: string },
  previous: FormState,
  values: Record<string, string>,
  path = `/plans/${Number(values.planId)}/requests`,
): Promise<FormState> {
  const result = await act.command(await senderOrHold(path, values), act.input);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`${path}?done=${act.done}`);
}
