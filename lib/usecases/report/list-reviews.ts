import { z } from "zod";
import { listWaitingRows } from "@/lib/db/month";
import { openPlan } from "@/lib/db/open-plan";
import { allowedOrForbidden, canReviewReport } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

const SHOWN = 200;

/** The office's queue of submitted reports. */
export const listReviews = defineQuery({
  name: "review.list",
  input: z.object({ planId: recordId }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReviewReport(actor)),
  run: async ({ db, loaded: plan }) =>
    ok({ plan, rows: await listWaitingRows(db, plan.id, "SUBMITTED", "all", SHOWN) }),
});
