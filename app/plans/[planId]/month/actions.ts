"use server";

import { redirect } from "next/navigation";
import type { FilingReport } from "@/lib/db/filing";
import type { Issue } from "@/lib/domain/issue";
import type { Refusal } from "@/lib/domain/result";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { sayIssue } from "@/lib/text/say";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { submitReport } from "@/lib/usecases/report/submit-report";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { reportFromFields } from "@/lib/web/report-fields";
import { currentTexts } from "@/lib/web/texts";
import { monthPath } from "./month-path";

/** Submits a report that says that nothing changed: light and percent stand as they were accepted last. */
export async function submitUnchangedAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const values = formValues(form);
  const { planId = "", itemId = "", month = "", version = "", requestKey, intent } = values;
  const path = monthPath(planId, values.page);
  const caller = await senderOrHold(path, values);
  const opened = await openFiling(caller, { itemId, month });
  if (!opened.ok) return refused(previous, values, opened.refusal);
  const { lastAccepted } = opened.value;
  const submitted = await submitReport(caller, {
    itemId,
    month,
    version,
    content: {
      ...reportFromFields(values),
      noChange: true,
      selfLight: lastAccepted?.content.selfLight ?? "",
      percent: String(lastAccepted?.percent ?? ""),
    },
    confirmed: intent === "submit-confirmed",
    requestKey,
  });
  if (!submitted.ok) return refused(previous, values, submitted.refusal);
  await dropHeldForm();
  redirect(`${monthPath(planId, values.page, { filed: itemId })}#to-file`);
}

async function refused(
  previous: FormState,
  values: Record<string, string>,
  refusal: Refusal,
): Promise<FormState> {
  const texts = await currentTexts();
  if (refusal.kind !== "conflict") return refusedForm(texts, { previous, values }, refusal);
  const { code, current } = refusal;
  if (code === "stale") {
    const report = current as FilingReport | null;
    const by = report?.draft?.savedBy ?? report?.latest?.submittedBy ?? "";
    const state = refusedForm(texts, { previous, values }, { kind: "invalid", issues: [] });
    return { ...state, problem: texts.t("month.noChange.begun", { by }) };
  }
  const state = refusedForm(texts, { previous, values }, refusal);
  if (code !== "to-confirm") return state;
  const issues = (current as Issue[]).map((each) => ({
    field: each.field,
    message: sayIssue(texts, each),
  }));
  return { ...state, issues, confirm: true };
}
