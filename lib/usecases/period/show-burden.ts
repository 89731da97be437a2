import { listBurdens } from "@/lib/db/burden";
import { findPlanPeriods } from "@/lib/db/plan-periods";
import { NO_BURDEN } from "@/lib/domain/burden";
import { shiftMonth } from "@/lib/domain/calendar";
import { allowedOrForbidden, canReadLedger, canReadPeriods } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { periodKey } from "@/lib/usecases/period/period-input";

/** What a period asks of each unit beside the month before (R20): the office sees all units, a unit itself. */
export const showBurden = defineQuery({
  name: "period.burden",
  input: periodKey,
  load: ({ db, input, now }) => findPlanPeriods(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ db, input: { month }, actor, scope, loaded: { plan, periods } }) => {
    const period = periods.find((each) => each.month === month);
    if (!period) return notFound();
    const former = shiftMonth(month, -1);
    const told = await listBurdens(db, scope, plan.id, [former, month]);
    const units = new Map(told.map(({ unitId, unitName }) => [unitId, unitName]));
    const of = (unitId: number, asked: string) =>
      told.find((row) => row.unitId === unitId && row.month === asked) ?? NO_BURDEN;
    return ok({
      plan,
      period,
      former: periods.some((each) => each.month === former) ? former : null,
      rows: [...units].map(([unitId, unitName]) => ({
        unitId,
        unitName,
        now: of(unitId, month),
        before: of(unitId, former),
      })),
      may: { readPeriods: canReadPeriods(actor) },
    });
  },
});
