"use server";

import { redirect } from "next/navigation";
import type { MeasureContent } from "@/lib/decomposition/review/measure-content";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import type { Texts } from "@/lib/text/say";
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
  const kept = form.getAll("keptIndicators").map(String);
  const caller = await senderOrHold(path, values);
  const dropped = Array.from({ length: Number(values.indicators ?? 0) }, (_, place) => place);
  const droppedIndicators = dropped.filter((place) => !kept.includes(String(place)));
  const result = await editMeasure(caller, { ...values, droppedIndicators });
  if (result.ok) {
    await dropHeldForm();
    redirect(backTo(importId, values));
  }
  const texts = await currentTexts();
  const state = refusedForm(texts, { previous, values }, result.refusal);
  const { refusal } = result;
  if (refusal.kind !== "conflict" || refusal.code !== "stale") return state;
  const theirs = refusal.current as MeasureContent;
  return {
    ...state,
    problem: texts.t("import.edit.stale"),
    theirs: theirsOf(texts, theirs),
  };
}

function theirsOf({ t }: Texts, content: MeasureContent): FormState["theirs"] {
  const units = (named: MeasureContent["leadUnits"]) =>
    named.map(({ unit, printed }) => unit ?? printed).join("、");
  return {
    title: t("import.edit.theirs"),
    lines: [
      { label: t("import.edit.text"), text: `${content.no} ${content.text}` },
      { label: t("import.edit.lead"), text: units(content.leadUnits) },
      { label: t("import.edit.responsible"), text: units(content.responsibleUnits) },
      { label: t("import.edit.deadline"), text: content.deadline.printed ?? "" },
    ],
  };
}

/** Where the person came from: the list they were walking through, at this measure. */
function backTo(importId: number, values: Record<string, string>): string {
  return `${importAddress(importId)}#m-${Number(values.measureId)}`;
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
  redirect(`${importAddress(importId, { show: "all" })}#m-${Number(values.measureId)}`);
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
