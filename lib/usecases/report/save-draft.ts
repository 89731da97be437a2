import { withFiles } from "@/lib/db/evidence-files";
import { filingVersion } from "@/lib/db/filing";
import { lockFiling } from "@/lib/db/locked-filing";
import { ensureReport, moveReport, writeDraft } from "@/lib/db/report-writes";
import { checkReportDraft } from "@/lib/domain/check-report";
import { checkPeriodTakes } from "@/lib/domain/period-state";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canFileReport } from "@/lib/domain/policy";
import { transition } from "@/lib/domain/report";
import { notFound, ok, refuse } from "@/lib/domain/result";
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
    if (input.version !== filingVersion(report))
      return refuse({ kind: "conflict", code: "stale", current: report });
    const content = await withFiles(tx, item.id, input.content);
    if (!content.ok) return content;
    const issues = checkReportDraft(content.value);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const reportId = await ensureReport(tx, filing, item.unit.id);
    const version = (report?.draft?.version ?? 0) + 1;
    const savedById = personOf(actor).userId;
    await writeDraft(tx, reportId, { version, content: content.value, savedById, savedAt: now });
    await moveReport(tx, reportId, state);
    return ok({ reportId, version });
  },
  audit: ({ input, output }) => ({
    subjectType: "report",
    subjectId: output.reportId,
    details: { itemId: input.itemId, month: input.month, draft: output.version },
  }),
});
