import { lockSubmittedFiling } from "@/lib/db/locked-filing";
import { handOverReports } from "@/lib/db/moved-reports";
import { nextState, recordReview } from "@/lib/db/reviews";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canReviewReport } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { returnReason, returnReasonCode, reviewKey } from "@/lib/usecases/report/review-input";

/** The office sends a report back with what is missing; twice in a period is a ground for amber. */
export const returnReportByOffice = defineCommand({
  name: "report.return-by-office",
  input: reviewKey.extend({ reason: returnReason, reasonCode: returnReasonCode }),
  load: ({ tx, input, now }) => lockSubmittedFiling(tx, input, now),
  allow: (actor) => allowedOrForbidden(canReviewReport(actor)),
  run: async ({ tx, input, actor, now, loaded: filing }) => {
    const state = nextState(filing, input.revision, "return-by-office");
    if (!state.ok) return state;
    const { reason, reasonCode } = input;
    const reviewerId = personOf(actor).userId;
    const review = {
      stage: "OFFICE",
      decision: "RETURNED",
      reasonCode,
      reason,
      reviewerId,
      now,
    } as const;
    const returns = filing.report.returns + 1;
    await recordReview(tx, filing, review, { state: state.value, returns });
    // Another unit may have come to file the item while the office had the report.
    await handOverReports(tx, [filing.item.id]);
    return ok({ reportId: filing.report.id, code: filing.item.code });
  },
  audit: ({ input, output }) => ({
    subjectType: "report",
    subjectId: output.reportId,
    details: { ...input },
  }),
});
