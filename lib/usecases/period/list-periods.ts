import { z } from "zod";
import { countReports, NOBODY_ASKED } from "@/lib/db/period-list";
import { calendarPeriods } from "@/lib/db/periods";
import { findPlanPeriods } from "@/lib/db/plan-periods";
import { shiftMonth } from "@/lib/domain/calendar";
import { periodState } from "@/lib/domain/period-state";
import { allowedOrForbidden, canKeepWorkdays, canReadPeriods } from "@/lib/domain/policy";
import { currentPeriodMonth } from "@/lib/domain/reporting-period";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

const PAGE = 12;

/** The periods of a plan, newest first, with how the reports of each stand. */
export const listPeriods = defineQuery({
  name: "period.list",
  input: z.object({ planId: recordId, page: z.coerce.number().int().min(1).max(999).catch(1) }),
  load: ({ db, input, now }) => findPlanPeriods(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadPeriods(actor)),
  run: async ({ db, input: { page }, actor, loaded: { plan, periods } }) => {
    const newest = periods.toReversed().slice((page - 1) * PAGE, page * PAGE);
    const ids = newest.map(({ id }) => id);
    const [counts, [upcoming]] = await Promise.all([
      countReports(db, plan.id, ids),
      calendarPeriods(db.prisma, [shiftMonth(currentPeriodMonth(plan.today), 1)]),
    ]);
    return ok({
      plan,
      page,
      more: periods.length > page * PAGE,
      upcoming: page === 1 ? (upcoming ?? null) : null,
      rows: newest.map((period) => ({
        ...period,
        state: periodState(period, plan.today),
        counts: counts.get(period.month) ?? NOBODY_ASKED,
      })),
      may: { keepWorkdays: canKeepWorkdays(actor) },
    });
  },
});
