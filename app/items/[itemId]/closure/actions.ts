"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { agreeClosure } from "@/lib/usecases/closure/agree-closure";
import { answerObjection } from "@/lib/usecases/closure/answer-objection";
import { completeClosure } from "@/lib/usecases/closure/complete-closure";
import { delistClosure } from "@/lib/usecases/closure/delist-closure";
import { objectClosure } from "@/lib/usecases/closure/object-closure";
import { publishClosure } from "@/lib/usecases/closure/publish-closure";
import { reopenClosure } from "@/lib/usecases/closure/reopen-closure";
import { requestClosure } from "@/lib/usecases/closure/request-closure";
import { returnClosure } from "@/lib/usecases/closure/return-closure";
import { withdrawClosure } from "@/lib/usecases/closure/withdraw-closure";
import type { Command } from "@/lib/usecases/define";
import { dropHeldForm, giveBack, senderOrHold } from "@/lib/web/held-form";
import { documentRows, valuesWithFiles } from "@/lib/web/sent-documents";
import { currentTexts } from "@/lib/web/texts";
import { type ClosureAct, documentsOfAct, isClosureAct } from "./closure-acts";

const COMMANDS: Record<ClosureAct, Command<unknown>> = {
  agree: agreeClosure,
  withdraw: withdrawClosure,
  return: returnClosure,
  complete: completeClosure,
  publish: publishClosure,
  object: objectClosure,
  answer: answerObjection,
  delist: delistClosure,
  reopen: reopenClosure,
};

type Sent = Record<string, string>;

/** Asks for an item's closure. */
export async function requestClosureAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const values = await valuesWithFiles(form);
  const { itemId, summary } = values;
  const criteria = Array.from({ length: countCriteria(values) }, (_, index) => ({
    text: values[`criteria.${index}.text`],
    statement: values[`criteria.${index}.statement`],
    documents: documentRows(values, `criteria.${index}.documents`),
  }));
  return send(requestClosure, "request", { previous, values }, { itemId, summary, criteria });
}

/** Does an act on a closure; which one is told by the form, and each judges for itself who may. */
export async function closureAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = await valuesWithFiles(form);
  const { act } = values;
  if (!isClosureAct(act))
    return refusedForm(await currentTexts(), { previous, values }, { kind: "not-found" });
  const documents = documentRows(values, documentsOfAct(act));
  return send(COMMANDS[act], act, { previous, values }, { ...values, documents });
}

async function send(
  command: Command<unknown>,
  done: string,
  { previous, values }: { previous: FormState; values: Sent },
  input: object,
): Promise<FormState> {
  const path = `/items/${Number(values.itemId)}/closure`;
  const result = await command(await senderOrHold(path, values), input);
  if (!result.ok && result.refusal.kind === "conflict")
    return giveBack(path, values, result.refusal.code);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`${path}?done=${done}`);
}

function countCriteria(values: Sent): number {
  return Object.keys(values).filter((name) => /^criteria\.\d+\.text$/.test(name)).length;
}
