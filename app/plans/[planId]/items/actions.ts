"use server";

import { redirect } from "next/navigation";
import { refusedForm } from "@/lib/text/form-state";
import { ledgerPath } from "@/lib/text/ledger-address";
import { saveView } from "@/lib/usecases/view/save-view";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import type { SaveViewState } from "./save-view-state";

/** Saves what the ledger shows as a view, and returns to it; one of the same name is overwritten after asking. */
export async function saveViewAction(
  previous: SaveViewState,
  form: FormData,
): Promise<SaveViewState> {
  const values = formValues(form);
  const planId = Number(values.planId);
  const caller = await senderOrHold(ledgerPath(planId, values.query ?? ""), values);
  const result = await saveView(caller, { seen: "", ...values });
  if (result.ok) {
    await dropHeldForm();
    const { query, viewId } = result.value;
    redirect(ledgerPath(planId, `${query ? `${query}&` : ""}saved=${viewId}`));
  }
  const texts = await currentTexts();
  const { t } = texts;
  const state = { ...refusedForm(texts, { previous, values }, result.refusal), overwrite: null };
  if (result.refusal.kind !== "conflict") return state;
  const name = (values.name ?? "").trim();
  return {
    ...state,
    values: { ...values, seen: String(result.refusal.current) },
    problem: t("view.saved.exists", { name }),
    overwrite: t("view.saved.overwrite", { name }),
  };
}
