"use server";

import { redirect } from "next/navigation";
import type { FilingReport } from "@/lib/db/filing";
import type { Issue } from "@/lib/domain/issue";
import type { Refusal } from "@/lib/domain/result";
import { type FormState, freshForm, refusedForm } from "@/lib/text/form-state";
import { formatMoment } from "@/lib/text/format";
import { sayIssue, type Texts } from "@/lib/text/say";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { submitReport } from "@/lib/usecases/report/submit-report";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { reportFromFields, withRowsMovedUp } from "@/lib/web/report-fields";
import { currentTexts } from "@/lib/web/texts";
import { newFilesPath } from "../../../files/file-path";
import { reportLines } from "./report-lines";

/** Saves the draft or submits the report, by the button that was pressed. Typed text outlives a lost session. */
export async function fileReportAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = withRowsMovedUp(formValues(form));
  const { itemId = "", month = "", version = "", intent } = values;
  const reportPath = `/items/${Number(itemId)}/reports/${month}`;
  const caller = await senderOrHold(`${reportPath}/edit`, values);
  const filing = { itemId, month, version, content: reportFromFields(values) };
  if (intent === "save" || intent === "files") {
    const saved = await saveDraft(caller, filing);
    if (!saved.ok) return refused(previous, values, saved.refusal);
    await dropHeldForm();
    redirect(
      intent === "files" ? newFilesPath(Number(itemId), month) : `${reportPath}/edit?done=saved`,
    );
  }
  const confirmed = intent === "submit-confirmed";
  const submitted = await submitReport(caller, { ...filing, confirmed });
  if (!submitted.ok) return refused(previous, values, submitted.refusal);
  await dropHeldForm();
  const toApprover = submitted.value.state === "PENDING_UNIT_APPROVAL";
  redirect(`${reportPath}?done=${toApprover ? "submittedToApprover" : "submittedToOffice"}`);
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
  if (refusal.code === "stale") return besideTheirs(texts, state, refusal.current as FilingReport);
  return state;
}

function toConfirm(texts: Texts, state: FormState, warnings: Issue[]): FormState {
  const issues = warnings.map((each) => ({ field: each.field, message: sayIssue(texts, each) }));
  return { ...state, issues, confirm: true };
}

/** Both texts beside each other; the version that was seen now is taken over, so that saving again decides. */
function besideTheirs(texts: Texts, state: FormState, report: FilingReport | null): FormState {
  const { t, locale } = texts;
  const { draft = null, latest = null } = report ?? {};
  const content = draft?.content ?? latest?.content;
  const by = draft?.savedBy ?? latest?.submittedBy ?? "";
  if (!content) return { ...freshForm(state.values), attempt: state.attempt };
  const title = draft
    ? t("report.theirs", { by, at: formatMoment(locale, draft.savedAt) })
    : t("report.theirsSubmitted", { by, number: latest?.number ?? 0 });
  const version = `${latest?.number ?? 0}.${draft?.version ?? 0}`;
  return {
    ...state,
    values: { ...state.values, version },
    problem: t("app.problem.stale", { by }),
    theirs: { title, lines: reportLines(texts, content) },
  };
}
