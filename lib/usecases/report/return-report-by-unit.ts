import { lockSubmittedFiling } from "@/lib/db/locked-filing";
import { nextState, recordReview } from "@/lib/db/reviews";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canApproveReport } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { returnReason, reviewKey } from "@/lib/usecases/report/review-input";

/** The unit's approver sends a report back to its reporter with a reason. */
export const returnReportByUnit = defineCommand({
  name: "report.return-by-unit",
  input: reviewKey.extend({ reason: returnReason }),
  load: ({ tx, input, now }) => lockSubmittedFiling(tx, input, now),
  allow: (actor, filing) => allowedOrHidden(canApproveReport(actor, filing.item.unit?.id ?? null)),
  run: async ({ tx, input, actor, now, loaded: filing }) => {
    const state = nextState(filing, input.revision, "return-by-unit");
    if (!state.ok) return state;
    const { reason } = input;
    const reviewerId = personOf(actor).userId;
    const review = { stage: "UNIT", decision: "RETURNED", reason, reviewerId, now } as const;
    await recordReview(tx, filing, review, { state: state.value });
    return ok({ reportId: filing.report.id, code: filing.item.code });
  },
  audit: ({ input, output }) => ({
    subjectType: "report",
    subjectId: output.reportId,
    details: { ...input },
  }),
});
