"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ReformUnit } from "@/lib/domain/reform";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { editUnit } from "@/lib/usecases/unit/edit-unit";
import { endMember } from "@/lib/usecases/unit/end-member";
import { removeAlias } from "@/lib/usecases/unit/remove-alias";
import { setApproval } from "@/lib/usecases/unit/set-approval";
import { signedInCaller } from "@/lib/web/current-actor";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

/** Takes an alias away and returns to the unit, which says so. */
export async function removeAliasAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const path = `/units/${values.unitId}`;
  const result = await removeAlias(await signedInCaller(path), values);
  if (result.ok) redirect(`${path}?done=removed`);
  return refusedForm(await currentTexts(), { previous, values }, result.refusal);
}

/** Turns a unit's own approval on or off and returns to the unit, which says so. */
export async function setApprovalAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const path = `/units/${Number(values.unitId)}`;
  const result = await setApproval(await signedInCaller(path), values);
  if (result.ok) redirect(`${path}?done=approval-set`);
  revalidatePath(path);
  return refusedForm(await currentTexts(), { previous, values }, result.refusal);
}

/** Takes a member out of a collective and returns to it, which says so. */
export async function endMemberAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const path = `/units/${values.unitId}`;
  const result = await endMember(await senderOrHold(path, values), values);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`${path}?done=memberRemoved`);
}

/** Saves what was put right of a unit; where another was faster, theirs is shown beside it. */
export async function editUnitAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const unitPath = `/units/${values.unitId}`;
  const result = await editUnit(await senderOrHold(`${unitPath}/edit`, values), values);
  if (result.ok) {
    await dropHeldForm();
    redirect(`${unitPath}?done=saved`);
  }
  const texts = await currentTexts();
  const { refusal } = result;
  const state = refusedForm(texts, { previous, values }, refusal);
  if (refusal.kind !== "conflict" || refusal.code !== "unit-changed") return state;
  const { unit, seen } = refusal.current as { unit: ReformUnit; seen: string };
  return { ...state, values: { ...values, seen }, theirs: theirsOf(texts, unit) };
}

function theirsOf({ t, locale }: Texts, unit: ReformUnit): FormState["theirs"] {
  const day = (of: ReformUnit["validFrom"]) => (of ? formatDay(locale, of) : t("ui.none"));
  return {
    title: t("reform.unit.theirs"),
    lines: [
      { label: t("reform.unit.name"), text: unit.name },
      { label: t("reform.unit.fullName"), text: unit.fullName },
      { label: t("reform.unit.kind"), text: t(`lists.kind.${unit.kind}`) },
      { label: t("reform.unit.from"), text: day(unit.validFrom) },
      { label: t("reform.unit.until"), text: day(unit.validUntil) },
    ],
  };
}
