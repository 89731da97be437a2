"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { Refusal } from "@/lib/domain/result";
import { type FormState, freshForm, refusedForm } from "@/lib/text/form-state";
import type { Command } from "@/lib/usecases/define";
import { abandonImport } from "@/lib/usecases/import/abandon-import";
import { acceptDoubt } from "@/lib/usecases/import/accept-doubt";
import { confirmCertain } from "@/lib/usecases/import/confirm-certain";
import { matchAgain } from "@/lib/usecases/import/match-again";
import { renameHeading } from "@/lib/usecases/import/rename-heading";
import { restoreMeasure } from "@/lib/usecases/import/restore-measure";
import { setLooseAside } from "@/lib/usecases/import/set-loose-aside";
import { settleLoose } from "@/lib/usecases/import/settle-loose";
import { settleName } from "@/lib/usecases/import/settle-name";
import { undoDecision } from "@/lib/usecases/import/undo-decision";
import { undoPublication } from "@/lib/usecases/import/undo-publication";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { importAddress } from "./import-address";

/** Decides something and shows the same page again, where it is settled. */
async function decide(
  command: Command<unknown>,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const values = formValues(form);
  const path = importAddress(Number(values.importId));
  const result = await command(await senderOrHold(path, values), values);
  revalidatePath(path);
  if (result.ok) {
    await dropHeldForm();
    return { ...freshForm({}), attempt: previous.attempt + 1 };
  }
  const state = refusedForm(await currentTexts(), { previous, values }, result.refusal);
  return { ...state, values: { ...values, ...currentVersion(result.refusal) } };
}

/** Sent once more, a form that was overtaken is laid over what the page shows by then. */
function currentVersion(refusal: Refusal): Record<string, string> {
  if (refusal.kind !== "conflict" || refusal.code !== "stale") return {};
  const { version } = (refusal.current ?? {}) as { version?: number };
  return version === undefined ? {} : { version: String(version) };
}

export async function acceptDoubtAction(previous: FormState, form: FormData) {
  return decide(acceptDoubt, previous, form);
}

export async function settleNameAction(previous: FormState, form: FormData) {
  return decide(settleName, previous, form);
}

export async function confirmCertainAction(previous: FormState, form: FormData) {
  return decide(confirmCertain, previous, form);
}

export async function matchAgainAction(previous: FormState, form: FormData) {
  return decide(matchAgain, previous, form);
}

export async function undoDecisionAction(previous: FormState, form: FormData) {
  return decide(undoDecision, previous, form);
}

export async function renameHeadingAction(previous: FormState, form: FormData) {
  return decide(renameHeading, previous, form);
}

export async function settleLooseAction(previous: FormState, form: FormData) {
  return decide(settleLoose, previous, form);
}

export async function setLooseAsideAction(previous: FormState, form: FormData) {
  return decide(setLooseAside, previous, form);
}

export async function restoreMeasureAction(previous: FormState, form: FormData) {
  return decide(restoreMeasure, previous, form);
}

export async function undoPublicationAction(previous: FormState, form: FormData) {
  return decide(undoPublication, previous, form);
}

/** Gives a file up and returns to the list. */
export async function abandonImportAction(previous: FormState, form: FormData) {
  const state = await decide(abandonImport, previous, form);
  if (state.problem || state.issues.length > 0) return state;
  redirect("/imports");
}
