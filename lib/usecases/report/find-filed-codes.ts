import { z } from "zod";
import { listFiledCodes } from "@/lib/db/month-filings";
import { openPlan } from "@/lib/db/open-plan";
import { openPeriods } from "@/lib/db/periods";
import { holds, unitsHeldAs } from "@/lib/domain/actor";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { month } from "@/lib/usecases/report/report-input";

/** Of codes in a filled-in sheet: which are the reporter's own, and which of these are filed already. */
export const findFiledCodes = defineQuery({
  name: "month.find-codes",
  input: z.object({ planId: recordId, month, codes: z.array(z.string().max(40)).max(1000) }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(holds(actor, "REPORTER")),
  run: async ({ db, actor, input, loaded: plan }) => {
    const period = (await openPeriods(db.prisma, plan)).find(({ month }) => month === input.month);
    if (!period) return notFound();
    const units = unitsHeldAs(actor, "REPORTER");
    return ok(await listFiledCodes(db, plan.id, period.id, units, input.codes));
  },
});
