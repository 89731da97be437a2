import { z } from "zod";
import { findItemConcern } from "@/lib/db/item-concern";
import { findNextFiling } from "@/lib/db/next-filing";
import { allowedOrHidden, canFileReport } from "@/lib/domain/policy";
import { type ReportingCycle, reportsOn } from "@/lib/domain/reporting-period";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { itemId, month } from "@/lib/usecases/report/report-input";

const CYCLES = ["MONTHLY", "QUARTERLY"] as const satisfies ReportingCycle[];

/** What the same unit has to file next in the month: the gravest item that is still open, or null. */
export const showNextFiling = defineQuery({
  name: "report.next",
  input: z.object({ itemId, month }),
  load: async ({ db, input }) => {
    const concern = await findItemConcern(db, input.itemId);
    return concern ? ok(concern) : notFound();
  },
  allow: (actor, { filingUnitId }) => allowedOrHidden(canFileReport(actor, filingUnitId)),
  run: async ({ db, input, loaded: { planId, filingUnitId } }) => {
    if (filingUnitId === null) return ok(null);
    const cycles = CYCLES.filter((cycle) => reportsOn(input.month, cycle));
    return ok(
      await findNextFiling(db, { planId, unitId: filingUnitId, month: input.month, cycles }),
    );
  },
});
