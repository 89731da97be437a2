import { z } from "zod";
import { findKeyedRevision } from "@/lib/db/keyed-revision";
import { storeLikeness } from "@/lib/db/likeness";
import { lockSubmittedFiling } from "@/lib/db/locked-filing";
import { type CompleteContent, insertRevision } from "@/lib/db/report-writes";
import { earlierOf } from "@/lib/domain/calendar";
import { checkCorrection, correctedContent } from "@/lib/domain/check-correction";
import { filingContext } from "@/lib/domain/filing-context";
import { checkPeriodTakes } from "@/lib/domain/period-state";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canCorrectReport } from "@/lib/domain/policy";
import { transition } from "@/lib/domain/report";
import { assessRisks } from "@/lib/domain/report-risk";
import { reportedSpan } from "@/lib/domain/reporting-period";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import {
  complainOfNumbers,
  figure,
  itemId,
  month,
  wholeNumber,
} from "@/lib/usecases/report/report-input";
import { typedText } from "@/lib/usecases/typed-text";

const correctionInput = z
  .object({
    itemId,
    month,
    /** The accepted revision that the form began from. */
    revision: recordId,
    percent: wholeNumber,
    done: typedText.default(""),
    readings: z
      .array(z.object({ indicatorId: z.coerce.number().int(), value: figure }))
      .max(50)
      .default([]),
    reason: typedText.default(""),
    requestKey: z.uuid().nullable().default(null),
  })
  .superRefine(complainOfNumbers);

/**
 * Corrects an accepted report: a further revision that waits for the office beside what is accepted.
 * Whoever releases the unit's reports sends it; the office decides, told what to look at as with a report.
 */
export const correctReport = defineCommand({
  name: "report.correct",
  input: correctionInput,
  load: ({ tx, input, now }) => lockSubmittedFiling(tx, input, now),
  allow: (actor, filing) => allowedOrHidden(canCorrectReport(actor, filing.item.unit)),
  run: async ({ tx, input, actor, now, loaded: filing }) => {
    const { report, item, plan, period, lastAccepted } = filing;
    if (!item.unit) return notFound();
    if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    if (!transition(report.state, "correct")) return notFound();
    const takes = checkPeriodTakes(period, plan.today, "correct");
    if (!takes.ok) return takes;
    const keyed = await findKeyedRevision(tx, input.requestKey);
    const again = report.corrections.find(({ id }) => id === keyed?.id);
    if (again) return ok({ reportId: report.id, number: again.number, code: item.code });
    if (report.corrections.some((each) => each.pending))
      return refuse({ kind: "conflict", code: "correction-pending" });
    if (input.revision !== report.latest.number)
      return refuse({ kind: "conflict", code: "stale-review" });
    const accepted = report.latest.content;
    const indicatorIds = item.indicators.map(({ id }) => id);
    const issues = checkCorrection(accepted, input, indicatorIds);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const number = (await tx.reportRevision.count({ where: { reportId: report.id } })) + 1;
    const content = correctedContent(accepted, input) as CompleteContent;
    const correctionRevisionId = await insertRevision(tx, report.id, {
      number,
      content,
      risks: assessRisks(content, {
        ...filingContext(period.month, plan, item, lastAccepted, []),
        // It moves what is accepted already, and is never late.
        lastAcceptedPercent: report.acceptedPercent,
        dueOn: plan.today,
        milestones: item.milestones,
        lastEvidence: lastAccepted?.content.evidence ?? [],
      }),
      submittedById: personOf(actor).userId,
      submittedAt: now,
      submittedOn: plan.today,
      readOn: earlierOf(plan.today, reportedSpan(period.month, item.cycle).until),
      // A key that filed something else before says nothing about this.
      requestKey: keyed ? null : input.requestKey,
      correctionReason: input.reason.trim(),
    });
    await tx.progressReport.update({ where: { id: report.id }, data: { correctionRevisionId } });
    const compared = { itemId: item.id, unitId: item.unit.id, month: period.month, content };
    await storeLikeness(tx, correctionRevisionId, compared);
    return ok({ reportId: report.id, number, code: item.code });
  },
  audit: ({ input, output }) => ({
    subjectType: "report",
    subjectId: output.reportId,
    details: { itemId: input.itemId, month: input.month, revision: output.number },
  }),
});
