import { z } from "zod";
import { settleBottlenecks } from "@/lib/db/bottlenecks";
import { lockSubmittedFiling } from "@/lib/db/locked-filing";
import { storeAcceptance } from "@/lib/db/report-writes";
import { listRisksNow } from "@/lib/db/review-queue";
import { nextState, recordReview } from "@/lib/db/reviews";
import { creditedPercent } from "@/lib/domain/evidence";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canReviewReport } from "@/lib/domain/policy";
import { callsForLook } from "@/lib/domain/report-risk";
import { ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { reviewKey } from "@/lib/usecases/report/review-input";

/** The office takes a report over: its percent counts as far as evidence carries it (R12), its milestones stand as reached. */
export const acceptReport = defineCommand({
  name: "report.accept",
  /** `onlyCalm` is of many accepted at once: what calls for a look meanwhile is left for one. */
  input: reviewKey.extend({ onlyCalm: z.boolean().default(false) }),
  load: ({ tx, input, now }) => lockSubmittedFiling(tx, input, now),
  allow: (actor) => allowedOrForbidden(canReviewReport(actor)),
  run: async ({ tx, input, actor, now, loaded: filing }) => {
    const { plan, report, lastAccepted, item } = filing;
    const state = nextState(filing, input.revision, "accept");
    if (!state.ok) return state;
    if (input.onlyCalm && callsForLook(await listRisksNow(tx, report.id, plan.today)))
      return refuse({ kind: "conflict", code: "became-risky" });
    const { content } = report.latest;
    const percent = creditedPercent(
      lastAccepted?.percent ?? null,
      content.percent ?? 0,
      content.evidence.map((each) => each.kind),
    );
    const told = { itemId: item.id, revisionId: report.latest.id, content, day: plan.today };
    await settleBottlenecks(tx, told);
    await storeAcceptance(tx, report.id, report.latest, { percent, day: plan.today });
    const reviewerId = personOf(actor).userId;
    const review = {
      stage: "OFFICE",
      decision: "ACCEPTED",
      reason: null,
      reviewerId,
      now,
    } as const;
    await recordReview(tx, filing, review, { state: state.value });
    return ok({ reportId: report.id, code: item.code, percent });
  },
  audit: ({ input, output }) => ({
    subjectType: "report",
    subjectId: output.reportId,
    details: {
      itemId: input.itemId,
      month: input.month,
      revision: input.revision,
      percent: output.percent,
    },
  }),
});
