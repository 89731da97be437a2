"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { nameCoordinator } from "@/lib/usecases/item/name-coordinator";
import { signedInCaller } from "@/lib/web/current-actor";
import { formValues } from "@/lib/web/form-values";
import { currentTexts } from "@/lib/web/texts";

/** Names the unit that files for an item. */
export async function nameCoordinatorAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const values = formValues(form);
  const path = `/items/${values.itemId}`;
  const result = await nameCoordinator(await signedInCaller(path), values);
  if (result.ok) redirect(path);
  return refusedForm(await currentTexts(), { previous, values }, result.refusal);
}
