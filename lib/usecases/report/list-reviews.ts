import { z } from "zod";
import { listOpenMatters } from "@/lib/db/major-matters";
import { openPlan } from "@/lib/db/open-plan";
import { listPendingCorrections } from "@/lib/db/period-list";
import { listReviewQueue, listWaitingMonths } from "@/lib/db/review-queue";
import { allowedOrForbidden, canReviewReport } from "@/lib/domain/policy";
import { currentPeriodMonth } from "@/lib/domain/reporting-period";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { month } from "@/lib/usecases/report/report-input";

/** Reports shown of each part of the queue, and major matters above it. */
const SHOWN = 100;
const MATTERS_SHOWN = 20;
const CORRECTIONS_SHOWN = 100;

/** The office's queue: open major matters, then what to look at, then the rest, of the current period unless said otherwise; and all corrections. */
export const listReviews = defineQuery({
  name: "review.list",
  input: z.object({
    planId: recordId,
    period: z
      .union([z.literal("all"), month])
      .optional()
      .catch(undefined),
  }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReviewReport(actor)),
  run: async ({ db, input, loaded: plan }) => {
    const current = currentPeriodMonth(plan.today);
    const period = input.period ?? current;
    const [queue, months, matters, corrections] = await Promise.all([
      listReviewQueue(db, plan, period, SHOWN),
      listWaitingMonths(db, plan.id, current),
      listOpenMatters(db, plan.id, MATTERS_SHOWN),
      listPendingCorrections(db, plan, CORRECTIONS_SHOWN),
    ]);
    return ok({ plan, current, period, months, matters, corrections, ...queue });
  },
});
