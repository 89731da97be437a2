import type { Tx } from "@/lib/db/database";
import { dateOf, dayOf, dayOrNull } from "@/lib/db/day";
import { findWorkdayCalendar } from "@/lib/db/workdays";
import type { DecidedPeriod } from "@/lib/domain/period-state";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { openedMonths, type ReportingPeriod, reportingPeriod } from "@/lib/domain/reporting-period";
import type { ReportingPeriod as PeriodRow } from "@/prisma/client/client";

/** A period of a plan as stored, with what the office decided on it. */
export type StoredPeriod = DecidedPeriod & { id: number };

/**
 * The plan's periods that have opened by `today`, in order. Those the calendar opened since the
 * last look are stored first: no job is needed for a period to exist.
 */
export async function openPeriods(
  tx: Tx,
  plan: { id: number; registeredOn: PlainDate | null; today: PlainDate },
): Promise<StoredPeriod[]> {
  const stored = await listPeriods(tx, plan.id);
  if (!plan.registeredOn) return stored;
  const known = new Set(stored.map((period) => period.month));
  const missing = openedMonths(plan.registeredOn, plan.today).filter((month) => !known.has(month));
  if (missing.length === 0) return stored;
  const days = await calendarPeriods(tx, missing);
  await tx.reportingPeriod.createMany({
    data: days.map(({ month, opensOn, dueOn, graceUntil }) => ({
      planId: plan.id,
      month,
      opensOn: dateOf(opensOn),
      dueOn: dateOf(dueOn),
      graceUntil: dateOf(graceUntil),
    })),
    skipDuplicates: true,
  });
  return listPeriods(tx, plan.id);
}

/** The calendar's days of months' periods, whether they have opened or not. */
export async function calendarPeriods(
  tx: Tx,
  months: readonly Month[],
): Promise<ReportingPeriod[]> {
  const calendar = await findWorkdayCalendar(tx);
  return months.map((month) => reportingPeriod(month, calendar));
}

/** A period as the domain knows it. */
export function storedPeriod(row: PeriodRow): StoredPeriod {
  return {
    id: row.id,
    month: row.month as Month,
    opensOn: dayOf(row.opensOn),
    dueOn: dayOf(row.dueOn),
    graceUntil: dayOf(row.graceUntil),
    exemptReason: row.exemptReason,
    closed: row.closedAt !== null,
    reopenedUntil: dayOrNull(row.reopenedUntil),
    published: row.publishedAt !== null,
  };
}

async function listPeriods(tx: Tx, planId: number): Promise<StoredPeriod[]> {
  const rows = await tx.reportingPeriod.findMany({ where: { planId }, orderBy: { month: "asc" } });
  return rows.map(storedPeriod);
}
