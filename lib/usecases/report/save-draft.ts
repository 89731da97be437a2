import { withFiles } from "@/lib/db/evidence-files";
import {
  checkFormIsNewest,
  type FilingReport,
  type FormMark,
  filingVersion,
} from "@/lib/db/filing";
import { lockFiling } from "@/lib/db/locked-filing";
import { ensureReport, moveReport, writeDraft } from "@/lib/db/report-writes";
import { keepDraft } from "@/lib/domain/keep-draft";
import { checkPeriodTakes } from "@/lib/domain/period-state";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canFileReport } from "@/lib/domain/policy";
import { transition } from "@/lib/domain/report";
import type { ReportContent } from "@/lib/domain/report-content";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { isSameReport } from "@/lib/domain/same-report";
import { defineCommand } from "@/lib/usecases/define";
import { filingInput } from "@/lib/usecases/report/report-input";

/** Keeps what a reporter has typed so far; nobody else's light or list changes by it. */
export const saveDraft = defineCommand({
  name: "report.save-draft",
  input: filingInput,
  load: ({ tx, input, now }) => lockFiling(tx, input, now),
  allow: (actor, filing) => allowedOrHidden(canFileReport(actor, filing.item.unit?.id ?? null)),
  run: async ({ tx, input, actor, now, loaded: filing }) => {
    const { report, item } = filing;
    if (!item.unit) return notFound();
    if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    const takes = checkPeriodTakes(filing.period, filing.plan.today, "save-draft");
    if (!takes.ok) return takes;
    const state = transition(report?.state ?? "NOT_STARTED", "save-draft");
    if (!state) return refuse({ kind: "conflict", code: "already-submitted" });
    const content = await withFiles(tx, item.id, input.content);
    if (!content.ok) return content;
    const { kept, issues } = keepDraft(content.value);
    const newest = checkFormIsNewest(input, report);
    if (!newest.ok && !isSentTwice(input, kept, report)) return newest;
    if (issues.length > 0 && !input.keepRest) return refuse({ kind: "invalid", issues });
    const reportId = await ensureReport(tx, filing, item.unit.id);
    const version = (report?.draft?.version ?? 0) + 1;
    const savedById = personOf(actor).userId;
    await writeDraft(tx, reportId, {
      version,
      content: kept,
      savedById,
      savedAt: now,
      formKey: input.requestKey,
      formStep: input.step ?? 0,
    });
    await moveReport(tx, reportId, state);
    return ok({
      reportId,
      version,
      /** What the form shows from now on, so that its next save is no conflict. */
      formVersion: nextVersion(report, version),
      issues,
      savedAt: now,
      continued: report?.draft?.savedById === savedById,
    });
  },
  // One entry when somebody begins to write, not one for every few seconds of typing.
  audit: ({ input, output }) =>
    output.continued
      ? null
      : {
          subjectType: "report",
          subjectId: output.reportId,
          details: { itemId: input.itemId, month: input.month, draft: output.version },
        },
});

function nextVersion(report: FilingReport | null, draftVersion: number): string {
  return `${filingVersion(report).split(".")[0]}.${draftVersion}`;
}

/** A double click on a form without a script sends what has just been saved; an older text of it is none. */
function isSentTwice(
  { requestKey, step }: FormMark,
  content: ReportContent,
  report: FilingReport | null,
): boolean {
  const draft = report?.draft;
  if (!draft?.formKey || draft.formKey !== requestKey || step !== null) return false;
  return isSameReport(draft.content, content);
}
