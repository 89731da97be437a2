"use server";

import { redirect } from "next/navigation";
import type { MeasureContent } from "@/lib/decomposition/review/measure-content";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import type { Texts } from "@/lib/text/say";
import { sayUnits } from "@/lib/text/say-units";
import type { Command } from "@/lib/usecases/define";
import { editMeasure } from "@/lib/usecases/import/edit-measure";
import { matchItem } from "@/lib/usecases/import/match-item";
import { mergeMeasures } from "@/lib/usecases/import/merge-measures";
import { moveMeasure } from "@/lib/usecases/import/move-measure";
import { removeMeasure } from "@/lib/usecases/import/remove-measure";
import { splitMeasure } from "@/lib/usecases/import/split-measure";
import { signedInCaller } from "@/lib/web/current-actor";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { importAddress, measureAddress } from "../../import-address";

/** Saves what was typed of a measure; a session that ended meanwhile loses none of it. */
export async function editMeasureAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const importId = Number(values.importId);
  const path = measureAddress(importId, Number(values.measureId));
  const caller = await senderOrHold(path, values);
  const result = await editMeasure(caller, { ...values, keptIndicators: keptIndicators(values) });
  if (result.ok) {
    await dropHeldForm();
    redirect(backTo(importId, values));
  }
  const texts = await currentTexts();
  const state = refusedForm(texts, { previous, values }, result.refusal);
  const { refusal } = result;
  if (refusal.kind !== "conflict" || refusal.code !== "stale") return state;
  const theirs = refusal.current as { content: MeasureContent; version: number };
  return {
    ...state,
    // Sent once more, the form is laid over what the person now sees beside it.
    values: { ...values, version: String(theirs.version) },
    problem: texts.t("import.edit.stale"),
    theirs: theirsOf(texts, theirs.content),
  };
}

const KEPT = "keptIndicator.";

const keptIndicators = (values: Record<string, string>) =>
  Object.keys(values).flatMap((name) => (name.startsWith(KEPT) ? [name.slice(KEPT.length)] : []));

function theirsOf({ t }: Texts, content: MeasureContent): FormState["theirs"] {
  return {
    title: t("import.edit.theirs"),
    lines: [
      { label: t("import.edit.text"), text: `${content.no} ${content.text}` },
      { label: t("import.edit.lead"), text: sayUnits(content.leadUnits) },
      { label: t("import.edit.responsible"), text: sayUnits(content.responsibleUnits) },
      { label: t("import.edit.deadline"), text: content.deadline.printed ?? "" },
    ],
  };
}

/** Back to the list that the person was walking through, at this measure. */
function backTo(importId: number, { measureId, show, page }: Record<string, string>): string {
  const address = importAddress(importId, { show: show || undefined, page: Number(page) || 1 });
  return `${address}#m-${Number(measureId)}`;
}

async function act(
  command: Command<unknown>,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const values = formValues(form);
  const importId = Number(values.importId);
  const path = measureAddress(importId, Number(values.measureId));
  const result = await command(await signedInCaller(path), values);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  redirect(backTo(importId, { ...values, show: "all" }));
}

export async function splitMeasureAction(previous: FormState, form: FormData) {
  return act(splitMeasure, previous, form);
}

export async function mergeMeasuresAction(previous: FormState, form: FormData) {
  return act(mergeMeasures, previous, form);
}

export async function moveMeasureAction(previous: FormState, form: FormData) {
  return act(moveMeasure, previous, form);
}

export async function removeMeasureAction(previous: FormState, form: FormData) {
  return act(removeMeasure, previous, form);
}

export async function matchItemAction(previous: FormState, form: FormData) {
  return act(matchItem, previous, form);
}
