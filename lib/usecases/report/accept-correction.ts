import { decidable, lockPendingCorrection, storeCorrection } from "@/lib/db/corrections";
import { creditedPercent } from "@/lib/domain/evidence";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canReviewReport } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { reviewKey } from "@/lib/usecases/report/review-input";

/** The office takes a correction over: it counts from now on; what was published stays beside it. */
export const acceptCorrection = defineCommand({
  name: "report.accept-correction",
  input: reviewKey,
  load: ({ tx, input, now }) => lockPendingCorrection(tx, input, now),
  allow: (actor) => allowedOrForbidden(canReviewReport(actor)),
  run: async ({ tx, actor, now, loaded }) => {
    const filing = decidable(loaded);
    if (!filing.ok) return filing;
    const { correction, lastAccepted, report, item } = filing.value;
    const percent = creditedPercent(
      lastAccepted?.percent ?? null,
      correction.content.percent ?? 0,
      correction.content.evidence.map((each) => each.kind),
    );
    const reviewerId = personOf(actor).userId;
    await storeCorrection(tx, filing.value, { percent, reviewerId, now });
    return ok({ reportId: report.id, code: item.code, percent });
  },
  audit: ({ input, output, loaded }) => ({
    subjectType: "report",
    subjectId: output.reportId,
    details: { ...input, former: loaded.report.acceptedPercent, percent: output.percent },
  }),
});
