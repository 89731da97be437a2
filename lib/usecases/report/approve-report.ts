import { raiseBottlenecks } from "@/lib/db/bottlenecks";
import { lockSubmittedFiling } from "@/lib/db/locked-filing";
import { nextState, recordReview } from "@/lib/db/reviews";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canApproveReport } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { reviewKey } from "@/lib/usecases/report/review-input";

/** The unit's approver releases a report to the office. */
export const approveReport = defineCommand({
  name: "report.approve",
  input: reviewKey,
  load: ({ tx, input, now }) => lockSubmittedFiling(tx, input, now),
  allow: (actor, filing) => allowedOrHidden(canApproveReport(actor, filing.item.unit?.id ?? null)),
  run: async ({ tx, input, actor, now, loaded: filing }) => {
    const state = nextState(filing, input.revision, "approve");
    if (!state.ok) return state;
    const reviewerId = personOf(actor).userId;
    const review = { stage: "UNIT", decision: "APPROVED", reason: null, reviewerId, now } as const;
    const { id: revisionId, content } = filing.report.latest;
    const raised = await raiseBottlenecks(tx, {
      itemId: filing.item.id,
      filingUnitId: filing.item.unit?.id ?? null,
      revisionId,
      content,
      day: filing.plan.today,
    });
    if (!raised.ok) return raised;
    await recordReview(tx, filing, review, { state: state.value });
    return ok({ reportId: filing.report.id, code: filing.item.code });
  },
  audit: ({ input, output }) => ({
    subjectType: "report",
    subjectId: output.reportId,
    details: { ...input },
  }),
});
