import { z } from "zod";
import { countReports, listDecisions, listMissing, NOBODY_ASKED } from "@/lib/db/period-list";
import { findPlanPeriods } from "@/lib/db/plan-periods";
import { findWorkdayCalendar } from "@/lib/db/workdays";
import { dayInZone } from "@/lib/domain/calendar";
import { periodActs, periodState } from "@/lib/domain/period-state";
import {
  allowedOrForbidden,
  canClosePeriod,
  canExemptPeriod,
  canReadPeriods,
} from "@/lib/domain/policy";
import { reminderDays, reminderLevel } from "@/lib/domain/reminder";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { periodKey } from "@/lib/usecases/period/period-input";

const PAGE = 50;

/** A period: who has not filed and whom to chase today, one to one; and what was decided on it. */
export const showPeriod = defineQuery({
  name: "period.show",
  input: periodKey.extend({ page: z.coerce.number().int().min(1).max(2000).catch(1) }),
  load: ({ db, input, now }) => findPlanPeriods(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadPeriods(actor)),
  run: async ({ db, input: { month, page }, actor, now, loaded: { plan, periods } }) => {
    const period = periods.find((each) => each.month === month);
    if (!period) return notFound();
    const query = { planId: plan.id, periodId: period.id, day: dayInZone(now), page, size: PAGE };
    const [counts, missing, decisions, calendar] = await Promise.all([
      countReports(db, plan.id, [period.id]),
      listMissing(db, query),
      listDecisions(db, period.id),
      findWorkdayCalendar(db.prisma),
    ]);
    const acts = periodActs(period, plan.today).filter((act) =>
      act === "EXEMPTED" || act === "EXEMPTION_LIFTED"
        ? canExemptPeriod(actor)
        : canClosePeriod(actor),
    );
    return ok({
      plan,
      period: { ...period, state: periodState(period, plan.today) },
      counts: counts.get(period.month) ?? NOBODY_ASKED,
      reminders: reminderDays(period.graceUntil, calendar),
      page,
      more: missing.more,
      missing: missing.rows.map((row) => ({
        ...row,
        level: reminderLevel(plan.today, period, row.state ?? "NOT_STARTED", calendar),
      })),
      decisions,
      acts,
    });
  },
});
