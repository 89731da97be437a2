"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { removeAlias } from "@/lib/usecases/unit/remove-alias";
import { setApproval } from "@/lib/usecases/unit/set-approval";
import { signedInCaller } from "@/lib/web/current-actor";
import { formValues } from "@/lib/web/form-values";
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
