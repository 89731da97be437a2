import { z } from "zod";
import { countOpenMessages } from "@/lib/db/messages";
import { listMonthRows, type MonthRows } from "@/lib/db/month";
import { listEarlierFilings } from "@/lib/db/open-filings";
import { openPlan } from "@/lib/db/open-plan";
import { openPeriods } from "@/lib/db/periods";
import { holds, unitsHeldAs } from "@/lib/domain/actor";
import { addDays } from "@/lib/domain/calendar";
import { askedAs } from "@/lib/domain/message";
import { UNIT_LOOPS } from "@/lib/domain/open-loops";
import { takesAct } from "@/lib/domain/period-state";
import { allowedOrForbidden, canFileReport } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { monthPage, pageOrFirst, pagesOf } from "@/lib/usecases/report/month-page";

/** Reports shown of each earlier month. */
const EARLIER_SHOWN = 20;
const SOON_DAYS = 30;
const NOTHING: MonthRows = { rows: [], todo: 0, total: 0 };

/** A unit's month: what its reporter has to file, what is filed, what earlier months still wait for, how much waits for its approver, and what supervision asks of it. */
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
    const takes = period !== null && takesAct(period, plan.today, "submit");
    const asked = { planId: plan.id, today: plan.today, as: askedAs(actor) };
    const [{ page, found }, earlier, open] = await Promise.all([
      pageOrFirst(input.page, async (slice) => {
        if (!period) return NOTHING;
        return listMonthRows(db, plan, period, units, { ...slice, soonUntil });
      }),
      period ? listEarlierFilings(db, plan, period.month, units, EARLIER_SHOWN) : [],
      countOpenMessages(db, asked, [...UNIT_LOOPS, "approve"]),
    ]);
    const { rows, todo, total } = found;
    const mayFile = ({ unitId }: { unitId: number }) => canFileReport(actor, unitId);
    const shown = rows.map((row) => ({ ...row, mayFile: takes && mayFile(row) }));
    return ok({
      plan,
      period,
      /** Whether the period takes filings today. */
      takes,
      earlier: earlier.map((row) => ({ ...row, mayFile: mayFile(row) })),
      toFile: shown.filter((row) => row.open),
      filed: shown.filter((row) => !row.open),
      counts: { todo, total },
      page: { number: page.number, last: pagesOf(Math.max(todo, total - todo)) },
      /** Reports that wait for the person's approval. */
      waiting: open.find(({ kind }) => kind === "approve")?.items ?? 0,
      /** What the loops of supervision ask of the person's units. */
      loops: open.flatMap(({ kind, ...each }) => (kind === "approve" ? [] : [{ kind, ...each }])),
      files: holds(actor, "REPORTER"),
      approves: approverUnits.length > 0,
    });
  },
});
