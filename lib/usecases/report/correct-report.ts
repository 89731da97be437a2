import { z } from "zod";
import { findByRequestKey } from "@/lib/db/corrections";
import { lockSubmittedFiling } from "@/lib/db/locked-filing";
import { type CompleteContent, insertRevision } from "@/lib/db/report-writes";
import { earlierOf } from "@/lib/domain/calendar";
import { checkCorrection, correctedContent } from "@/lib/domain/check-correction";
import { checkPeriodTakes } from "@/lib/domain/period-state";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canFileReport } from "@/lib/domain/policy";
import { transition } from "@/lib/domain/report";
import { reportedSpan } from "@/lib/domain/reporting-period";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { figure, itemId, month, wholeNumber } from "@/lib/usecases/report/report-input";
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
  .superRefine(({ percent, readings }, context) => {
    if (Number.isNaN(percent))
      context.addIssue({ code: "custom", message: "not-a-number", path: ["percent"] });
    for (const { indicatorId, value } of readings)
      if (Number.isNaN(value))
        context.addIssue({
          code: "custom",
          message: "not-a-figure",
          path: [`readings.${indicatorId}`],
        });
  });

/**
 * Corrects an accepted report: a further revision that waits for the office beside what is accepted.
 * The unit's approver, who released the report, isn't asked again: the office decides, and all of it is shown.
 */
export const correctReport = defineCommand({
  name: "report.correct",
  input: correctionInput,
  load: ({ tx, input, now }) => lockSubmittedFiling(tx, input, now),
  allow: (actor, filing) => allowedOrHidden(canFileReport(actor, filing.item.unit?.id ?? null)),
  run: async ({ tx, input, actor, now, loaded: filing }) => {
    const { report, item, plan, period } = filing;
    if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    if (!transition(report.state, "correct")) return notFound();
    const takes = checkPeriodTakes(period, plan.today, "correct");
    if (!takes.ok) return takes;
    const again = await findByRequestKey(tx, report.id, input.requestKey);
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
    const correctionRevisionId = await insertRevision(tx, report.id, {
      number,
      content: correctedContent(accepted, input) as CompleteContent,
      submittedById: personOf(actor).userId,
      submittedAt: now,
      submittedOn: plan.today,
      readOn: earlierOf(plan.today, reportedSpan(period.month, item.cycle).until),
      requestKey: input.requestKey,
      correctionReason: input.reason.trim(),
    });
    await tx.progressReport.update({ where: { id: report.id }, data: { correctionRevisionId } });
    return ok({ reportId: report.id, number, code: item.code });
  },
  audit: ({ input, output }) => ({
    subjectType: "report",
    subjectId: output.reportId,
    details: { itemId: input.itemId, month: input.month, revision: output.number },
  }),
});
