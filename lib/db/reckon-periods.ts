import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { judgeInTurn } from "@/lib/db/open-plan";
import { type StoredPeriod, storedPeriod } from "@/lib/db/periods";
import { findPlan, type PlanHead } from "@/lib/db/plans";
import { sql } from "@/lib/db/sql";
import { findWorkdayCalendar } from "@/lib/db/workdays";
import type { ReportingPeriod } from "@/lib/domain/reporting-period";
import { reckonAgain } from "@/lib/domain/reporting-period";

/** A period whose days moved, with what they were. */
export type MovedPeriod = { planId: number; before: ReportingPeriod; after: ReportingPeriod };

/**
 * Reckons the periods of every plan that are not yet due by the calendar as it stands now, and lets
 * all lights be judged anew. `change` writes the calendar; the lights are first judged by the old one.
 */
export async function reckonPeriodsAgain(
  tx: Tx,
  now: Date,
  change: () => Promise<void>,
): Promise<MovedPeriod[]> {
  const plans = await tx.plan.findMany({
    where: { withdrawnAt: null, state: { not: "DRAFT" } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const heads: PlanHead[] = [];
  for (const { id } of plans) {
    const plan = await findPlan(tx, id, now);
    if (!plan) continue;
    await judgeInTurn(tx, plan);
    heads.push(plan);
  }
  await change();
  const moved: MovedPeriod[] = [];
  for (const plan of heads) {
    moved.push(...(await movePeriods(tx, plan)));
    await judgeAllAnew(tx, plan);
  }
  return moved;
}

async function movePeriods(tx: Tx, plan: PlanHead): Promise<MovedPeriod[]> {
  const calendar = await findWorkdayCalendar(tx);
  const rows = await tx.reportingPeriod.findMany({
    where: { planId: plan.id, closedAt: null, graceUntil: { gte: dateOf(plan.today) } },
    orderBy: { month: "asc" },
  });
  const moved: MovedPeriod[] = [];
  for (const period of rows.map(storedPeriod)) {
    const after = reckonAgain(daysOf(period), plan.today, calendar);
    if (after.dueOn === period.dueOn && after.graceUntil === period.graceUntil) continue;
    await tx.reportingPeriod.update({
      where: { id: period.id },
      data: { dueOn: dateOf(after.dueOn), graceUntil: dateOf(after.graceUntil) },
    });
    moved.push({ planId: plan.id, before: daysOf(period), after });
  }
  return moved;
}

function daysOf({ month, opensOn, dueOn, graceUntil }: StoredPeriod): ReportingPeriod {
  return { month, opensOn, dueOn, graceUntil };
}

/**
 * Lets every light of a plan be judged at the next look, after a fact that many share changed: that
 * look judges them a batch at a time. The lights must be true of today before the fact changes.
 */
export async function judgeAllAnew(tx: Tx, plan: PlanHead): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE item_standing SET next_change_on = ${plan.today}::date
    WHERE plan_id = ${plan.id} AND light <> 'DONE'`);
}
