import type { Tx } from "@/lib/db/database";
import { dateOf, dateOrNull } from "@/lib/db/day";
import { openPeriods, type StoredPeriod } from "@/lib/db/periods";
import { findPlan, type PlanHead } from "@/lib/db/plans";
import { sql } from "@/lib/db/sql";
import { OFF_BOARD_STATES } from "@/lib/domain/item-state";
import type { PeriodAct } from "@/lib/domain/period-state";
import type { PlainDate } from "@/lib/domain/plain-date";
import { notFound, ok, type Result } from "@/lib/domain/result";

/** A plan's period that is being decided on. */
export type LockedPeriod = { plan: PlanHead; period: StoredPeriod };

/** A period locked against filings and other decisions until the transaction ends, or not found. */
export async function lockPeriod(
  tx: Tx,
  { planId, month }: { planId: number; month: string },
  now: Date,
): Promise<Result<LockedPeriod>> {
  const plan = await findPlan(tx, planId, now);
  if (!plan) return notFound();
  await tx.$queryRaw(sql`
    SELECT 1 FROM reporting_period WHERE plan_id = ${planId} AND month = ${month} FOR NO KEY UPDATE`);
  const period = (await openPeriods(tx, plan)).find((each) => each.month === month);
  return period ? ok({ plan, period }) : notFound();
}

/** A decision to be kept: by whom, why, until when. */
export type PeriodDecision = {
  act: PeriodAct;
  reason: string | null;
  until?: PlainDate;
  decidedById: number;
  now: Date;
};

/** Keeps a decision on a period and does what it says. */
export async function decidePeriod(
  tx: Tx,
  { plan, period }: LockedPeriod,
  { act, reason, until, decidedById, now }: PeriodDecision,
): Promise<void> {
  await tx.reportingPeriod.update({
    where: { id: period.id },
    data: changeOf(act, { reason, until: until ?? null, now }),
  });
  await tx.periodDecision.create({
    data: {
      periodId: period.id,
      act,
      reason,
      until: dateOrNull(until ?? null),
      decidedById,
      decidedAt: now,
      decidedOn: dateOf(plan.today),
    },
  });
}

function changeOf(
  act: PeriodAct,
  { reason, until, now }: { reason: string | null; until: PlainDate | null; now: Date },
) {
  switch (act) {
    case "EXEMPTED":
      return { exemptReason: reason };
    case "EXEMPTION_LIFTED":
      return { exemptReason: null };
    case "CLOSED":
      return { closedAt: now, reopenedUntil: null };
    case "REOPENED":
      return { reopenedUntil: dateOrNull(until) };
    case "PUBLISHED":
      return { publishedAt: now };
  }
}

/** How many reports of a period wait for the office, and how many corrections of it. */
export async function countWaiting(tx: Tx, periodId: number): Promise<number> {
  return tx.progressReport.count({
    where: {
      periodId,
      item: { state: { notIn: [...OFF_BOARD_STATES] } },
      OR: [{ state: "SUBMITTED" }, { correctionRevisionId: { not: null } }],
    },
  });
}

/** Freezes what stands accepted in a period, in one statement; returns how many reports. */
export async function freezeAccepted(tx: Tx, periodId: number): Promise<number> {
  return tx.$executeRaw(sql`
    UPDATE progress_report SET published_revision_id = accepted_revision_id,
      published_percent = accepted_percent
    WHERE period_id = ${periodId} AND accepted_revision_id IS NOT NULL`);
}
