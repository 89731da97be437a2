import { z } from "zod";
import { findItemConcern } from "@/lib/db/item-concern";
import { findNextFiling } from "@/lib/db/next-filing";
import { openPlan } from "@/lib/db/open-plan";
import { openPeriods } from "@/lib/db/periods";
import { unitsHeldAs } from "@/lib/domain/actor";
import { takesAct } from "@/lib/domain/period-state";
import { allowedOrHidden, canFileReport } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { itemId, month } from "@/lib/usecases/report/report-input";

/** What the reporter has to file next in the month, in the order of its list; null where all is filed or nothing more is taken. */
export const showNextFiling = defineQuery({
  name: "report.next",
  input: z.object({ itemId, month }),
  load: async ({ db, input }) => {
    const concern = await findItemConcern(db, input.itemId);
    return concern ? ok(concern) : notFound();
  },
  allow: (actor, { filingUnitId }) => allowedOrHidden(canFileReport(actor, filingUnitId)),
  run: async ({ db, input, actor, now, loaded: { planId } }) => {
    const plan = await openPlan(db, planId, now);
    if (!plan.ok) return plan;
    const period = (await openPeriods(db.prisma, plan.value)).find(
      (each) => each.month === input.month,
    );
    if (!period || !takesAct(period, plan.value.today, "submit")) return ok(null);
    return ok(await findNextFiling(db, plan.value, period, unitsHeldAs(actor, "REPORTER")));
  },
});
