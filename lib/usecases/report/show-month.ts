import { z } from "zod";
import { listMonthRows, listWaitingRows, type MonthRows } from "@/lib/db/month";
import { openPlan } from "@/lib/db/open-plan";
import { openPeriods } from "@/lib/db/periods";
import { holds, unitsHeldAs } from "@/lib/domain/actor";
import { askedCycles } from "@/lib/domain/asked-cycles";
import { addDays } from "@/lib/domain/calendar";
import { allowedOrForbidden, canFileReport } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { monthPage, pageOrFirst, pagesOf } from "@/lib/usecases/report/month-page";

const WAITING_SHOWN = 100;
const SOON_DAYS = 30;
const NOTHING: MonthRows = { rows: [], todo: 0, total: 0 };

/** A unit's month: what its reporter has to file, what is filed, and what waits for its approver. */
export const showMonth = defineQuery({
  name: "month.show",
  input: z.object({ planId: recordId, page: monthPage }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(holds(actor, "REPORTER", "UNIT_APPROVER", "UNIT_HEAD")),
  run: async ({ db, actor, input, loaded: plan }) => {
    const approverUnits = unitsHeldAs(actor, "UNIT_APPROVER", "UNIT_HEAD");
    const units = [...new Set([...unitsHeldAs(actor, "REPORTER"), ...approverUnits])];
    const period = (await openPeriods(db.prisma, plan)).at(-1) ?? null;
    const soonUntil = addDays(plan.today, SOON_DAYS);
    const [{ page, found }, waiting] = await Promise.all([
      pageOrFirst(input.page, async (slice) => {
        if (!period) return NOTHING;
        const asking = { ...period, cycles: askedCycles(period) };
        return listMonthRows(db, plan, asking, units, { ...slice, soonUntil });
      }),
      approverUnits.length > 0
        ? listWaitingRows(db, plan.id, "PENDING_UNIT_APPROVAL", approverUnits, WAITING_SHOWN)
        : [],
    ]);
    const { rows, todo, total } = found;
    const shown = rows.map((row) => ({ ...row, mayFile: canFileReport(actor, row.unitId) }));
    return ok({
      plan,
      period,
      toFile: shown.filter((row) => row.open),
      filed: shown.filter((row) => !row.open),
      counts: { todo, total },
      page: { number: page.number, last: pagesOf(Math.max(todo, total - todo)) },
      waiting,
      files: holds(actor, "REPORTER"),
      approves: approverUnits.length > 0,
    });
  },
});
