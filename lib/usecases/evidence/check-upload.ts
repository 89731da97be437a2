import { z } from "zod";
import { findItemConcern } from "@/lib/db/item-concern";
import { findPlanPeriods } from "@/lib/db/plan-periods";
import { checkPeriodTakes } from "@/lib/domain/period-state";
import { allowedOrHidden, canFileReport } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { itemId, month } from "@/lib/usecases/report/report-input";

/** Whether somebody may bring files for an item's report of a month: asked before a byte of them is read. */
export const checkUpload = defineQuery({
  name: "evidence.check-upload",
  input: z.object({ itemId, month }),
  load: async ({ db, input }) => {
    const concern = await findItemConcern(db, input.itemId);
    return concern ? ok(concern) : notFound();
  },
  allow: (actor, concern) => allowedOrHidden(canFileReport(actor, concern.filingUnitId)),
  run: async ({ db, input, now, loaded: { planId } }) => {
    const found = await findPlanPeriods(db, planId, now);
    if (!found.ok) return found;
    const { plan, periods } = found.value;
    const period = periods.find((each) => each.month === input.month);
    return period ? checkPeriodTakes(period, plan.today, "save-draft") : notFound();
  },
});
