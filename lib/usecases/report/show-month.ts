import { z } from "zod";
import { listMonthRows, listWaitingRows } from "@/lib/db/month";
import { openPlan } from "@/lib/db/open-plan";
import { openPeriods, type StoredPeriod } from "@/lib/db/periods";
import { holds, unitsHeldAs } from "@/lib/domain/actor";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { transition } from "@/lib/domain/report";
import { type ReportingCycle, reportsOn } from "@/lib/domain/reporting-period";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

const WAITING_SHOWN = 100;
const CYCLES = ["MONTHLY", "QUARTERLY"] as const satisfies ReportingCycle[];

/** A unit's month: what its reporter has to file, what is filed, and what waits for its approver. */
export const showMonth = defineQuery({
  name: "month.show",
  input: z.object({ planId: recordId }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(holds(actor, "REPORTER", "UNIT_APPROVER", "UNIT_HEAD")),
  run: async ({ db, actor, loaded: plan }) => {
    const approverUnits = unitsHeldAs(actor, "UNIT_APPROVER", "UNIT_HEAD");
    const units = [...new Set([...unitsHeldAs(actor, "REPORTER"), ...approverUnits])];
    const period = (await openPeriods(db.prisma, plan)).at(-1) ?? null;
    const [rows, waiting] = await Promise.all([
      period ? listMonthRows(db, plan.id, { ...period, cycles: askedCycles(period) }, units) : [],
      approverUnits.length > 0
        ? listWaitingRows(db, plan.id, "PENDING_UNIT_APPROVAL", approverUnits, WAITING_SHOWN)
        : [],
    ]);
    const isOpen = (state: (typeof rows)[number]["state"]) =>
      transition(state ?? "NOT_STARTED", "submit") !== null;
    return ok({
      plan,
      period,
      toFile: rows.filter((row) => isOpen(row.state)),
      filed: rows.filter((row) => !isOpen(row.state)),
      waiting,
      files: holds(actor, "REPORTER"),
      approves: approverUnits.length > 0,
    });
  },
});

function askedCycles({ month, exemptReason }: StoredPeriod): ReportingCycle[] {
  if (exemptReason !== null) return [];
  return CYCLES.filter((cycle) => reportsOn(month, cycle));
}
