import { holdStandingHelpers, raiseBottlenecks } from "@/lib/db/bottlenecks";
import { withFiles } from "@/lib/db/evidence-files";
import { checkFormIsNewest, type Filing } from "@/lib/db/filing";
import { findKeyedRevision } from "@/lib/db/keyed-revision";
import { listLikeTexts } from "@/lib/db/likeness";
import { lockFiling } from "@/lib/db/locked-filing";
import {
  type CompleteContent,
  ensureReport,
  insertRevision,
  moveReport,
} from "@/lib/db/report-writes";
import { restateItems } from "@/lib/db/standings";
import { earlierOf } from "@/lib/domain/calendar";
import { checkReport } from "@/lib/domain/check-report";
import { filingContext } from "@/lib/domain/filing-context";
import { askOfLikeness } from "@/lib/domain/likeness";
import { checkPeriodTakes } from "@/lib/domain/period-state";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canFileReport, readScope } from "@/lib/domain/policy";
import { isSubmitted, transition } from "@/lib/domain/report";
import type { ReportContent } from "@/lib/domain/report-content";
import { assessRisks } from "@/lib/domain/report-risk";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { isSameReport } from "@/lib/domain/same-report";
import { defineCommand } from "@/lib/usecases/define";
import { filingInput } from "@/lib/usecases/report/report-input";

/** Submits a report: an immutable revision that goes to the unit's approver, or to the office where there is none. */
export const submitReport = defineCommand({
  name: "report.submit",
  input: filingInput,
  load: ({ tx, input, now }) => lockFiling(tx, input, now),
  allow: (actor, filing) => allowedOrHidden(canFileReport(actor, filing.item.unit?.id ?? null)),
  run: async ({ tx, input, actor, now, loaded: filing }) => {
    const { plan, item, period, report, lastAccepted } = filing;
    if (!item.unit) return notFound();
    if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    const takes = checkPeriodTakes(filing.period, filing.plan.today, "submit");
    if (!takes.ok) return takes;
    const sent = await withFiles(tx, item.id, input.content);
    if (!sent.ok) return sent;
    // Where nothing was promised there is nothing to answer.
    const promiseKept = lastAccepted ? sent.value.promiseKept : null;
    const content = { ...sent.value, promiseKept };
    const keyed = await findKeyedRevision(tx, input.requestKey);
    const state = transition(report?.state ?? "NOT_STARTED", "submit", item.unit.approvalRequired);
    if (!state) return filedAlready(filing, keyed, content);
    const newest = checkFormIsNewest(input, report);
    if (!newest.ok) return newest;
    const helpers = await holdStandingHelpers(tx, content);
    const context = filingContext(period.month, plan, item, lastAccepted, helpers);
    const { issues, warnings } = checkReport(content, context);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const compared = { itemId: item.id, unitId: item.unit.id, month: period.month, content };
    const likeTexts = await listLikeTexts(tx, compared, readScope(actor));
    const asked = [...warnings, ...askOfLikeness(likeTexts)];
    if (asked.length > 0 && !input.confirmed)
      return refuse({ kind: "conflict", code: "to-confirm", current: asked });
    const reportId = await ensureReport(tx, filing, item.unit.id);
    const number = (report?.latest?.number ?? 0) + 1;
    const latestRevisionId = await insertRevision(tx, reportId, {
      number,
      content: content as CompleteContent,
      risks: assessRisks(content, {
        ...context,
        milestones: item.milestones,
        dueOn: period.dueOn,
        likeTexts,
      }),
      submittedById: personOf(actor).userId,
      submittedAt: now,
      submittedOn: plan.today,
      readOn: earlierOf(plan.today, context.period.until),
      // A key that filed something else before says nothing about this.
      requestKey: keyed ? null : input.requestKey,
    });
    if (isSubmitted(state)) {
      const raised = await raiseBottlenecks(tx, {
        itemId: item.id,
        filingUnitId: item.unit.id,
        revisionId: latestRevisionId,
        content,
        day: plan.today,
      });
      if (!raised.ok) return raised;
    }
    // What the office sent back came in when it came in first: setting it right is not late.
    const late = (report?.returns ?? 0) > 0 ? {} : { late: plan.today > period.dueOn };
    await moveReport(tx, reportId, state, { latestRevisionId, ...late });
    await restateItems(tx, plan, [item.id]);
    return ok({ reportId, number, state, code: item.code, again: false });
  },
  audit: ({ input, output }) =>
    output.again
      ? null
      : {
          subjectType: "report",
          subjectId: output.reportId,
          details: { itemId: input.itemId, month: input.month, revision: output.number },
        },
});

/** The same form sent again (a double click, a resend) hears what the first sending heard; anything else comes too late. */
function filedAlready({ report, item }: Filing, keyed: { id: number } | null, sent: ReportContent) {
  const latest = report?.latest;
  if (!latest || keyed?.id !== latest.id || !isSameReport(latest.content, sent))
    return refuse({ kind: "conflict", code: "already-submitted" });
  const { id: reportId, state } = report;
  return ok({ reportId, number: latest.number, state, code: item.code, again: true });
}
