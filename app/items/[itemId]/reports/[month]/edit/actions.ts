"use server";

import { redirect } from "next/navigation";
import type { FilingReport } from "@/lib/db/filing";
import type { Issue } from "@/lib/domain/issue";
import type { Refusal } from "@/lib/domain/result";
import { type FormState, freshForm, refusedForm } from "@/lib/text/form-state";
import { sayIssue, type Texts } from "@/lib/text/say";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { submitReport } from "@/lib/usecases/report/submit-report";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { formMark, reportFromFields, withRowsMovedUp } from "@/lib/web/report-fields";
import { currentTexts } from "@/lib/web/texts";
import { newFilesPath } from "../../../files/file-path";
import { theirText } from "./their-text";

/** Saves the draft or submits the report, by the button that was pressed. Typed text outlives a lost session. */
export async function fileReportAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = withRowsMovedUp(formValues(form));
  const { itemId = "", month = "", intent } = values;
  const reportPath = `/items/${Number(itemId)}/reports/${month}`;
  const caller = await senderOrHold(`${reportPath}/edit`, values);
  const filing = { itemId, month, ...formMark(values), content: reportFromFields(values) };
  if (intent === "save" || intent === "files") {
    const saved = await saveDraft(caller, { ...filing, keepRest: true });
    if (!saved.ok) return refused(previous, values, saved.refusal);
    const { issues, formVersion } = saved.value;
    if (issues.length > 0)
      return partlySaved(previous, { ...values, version: formVersion }, issues);
    await dropHeldForm();
    if (intent === "files") redirect(newFilesPath(Number(itemId), month));
    // The version makes it another page each time, whose form begins with what was saved.
    redirect(`${reportPath}/edit?done=saved&version=${formVersion}`);
  }
  const confirmed = intent === "submit-confirmed";
  const submitted = await submitReport(caller, { ...filing, confirmed });
  if (!submitted.ok) return refused(previous, values, submitted.refusal);
  await dropHeldForm();
  const toApprover = submitted.value.state === "PENDING_UNIT_APPROVAL";
  redirect(`${reportPath}?done=${toApprover ? "submittedToApprover" : "submittedToOffice"}`);
}

async function partlySaved(
  previous: FormState,
  values: Record<string, string>,
  issues: Issue[],
): Promise<FormState> {
  const texts = await currentTexts();
  const state = refusedForm(texts, { previous, values }, { kind: "invalid", issues });
  return { ...state, problem: texts.t("report.partlySaved") };
}

async function refused(
  previous: FormState,
  values: Record<string, string>,
  refusal: Refusal,
): Promise<FormState> {
  const texts = await currentTexts();
  const state = refusedForm(texts, { previous, values }, refusal);
  if (refusal.kind !== "conflict") return state;
  if (refusal.code === "to-confirm") return toConfirm(texts, state, refusal.current as Issue[]);
  if (refusal.code === "superseded") redirect(newestPath(texts, values, refusal));
  if (refusal.code === "stale") return besideTheirs(texts, state, refusal.current as FilingReport);
  return state;
}

/** Where this form's own later text is shown: in the form as it was sent, the earlier one would be saved once more. */
function newestPath(
  texts: Texts,
  { itemId = "", month = "" }: Record<string, string>,
  { current }: { current?: unknown },
): string {
  const standing = theirText(texts, current as FilingReport);
  return `/items/${Number(itemId)}/reports/${month}/edit?version=${standing?.version ?? ""}`;
}

function toConfirm(texts: Texts, state: FormState, warnings: Issue[]): FormState {
  const issues = warnings.map((each) => ({ field: each.field, message: sayIssue(texts, each) }));
  return { ...state, issues, confirm: true };
}

/** Both texts beside each other; the version that was seen now is taken over, so that saving again decides. */
function besideTheirs(texts: Texts, state: FormState, report: FilingReport | null): FormState {
  const theirs = theirText(texts, report);
  if (!theirs) return { ...freshForm(state.values), attempt: state.attempt };
  const { title, by, values, version } = theirs;
  return {
    ...state,
    values: { ...state.values, version },
    problem: texts.t("app.problem.stale", { by }),
    theirs: { title, lines: [], values },
  };
}
