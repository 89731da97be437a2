import { decidable, dropCorrection, lockPendingCorrection } from "@/lib/db/corrections";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canReviewReport } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { returnReason, reviewKey } from "@/lib/usecases/report/review-input";

/** The office refuses a correction with its reason: the accepted report stays what it is. */
export const refuseCorrection = defineCommand({
  name: "report.refuse-correction",
  input: reviewKey.extend({ reason: returnReason }),
  load: ({ tx, input, now }) => lockPendingCorrection(tx, input, now),
  allow: (actor) => allowedOrForbidden(canReviewReport(actor)),
  run: async ({ tx, input, actor, now, loaded }) => {
    const filing = decidable(loaded);
    if (!filing.ok) return filing;
    const reviewerId = personOf(actor).userId;
    await dropCorrection(tx, filing.value, { reason: input.reason, reviewerId, now });
    return ok({ reportId: filing.value.report.id, code: filing.value.item.code });
  },
  audit: ({ input, output }) => ({
    subjectType: "report",
    subjectId: output.reportId,
    details: { ...input },
  }),
});
