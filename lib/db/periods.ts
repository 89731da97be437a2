import type { Tx } from "@/lib/db/database";
import { dateOf, dayOf } from "@/lib/db/day";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { openedMonths, type ReportingPeriod, reportingPeriod } from "@/lib/domain/reporting-period";
import { chineseWorkdays } from "@/lib/domain/workdays";

/** A period of a plan as stored, with the office's exemption if there is one. */
export type StoredPeriod = ReportingPeriod & { id: number; exemptReason: string | null };

const calendar = chineseWorkdays();

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
  await tx.reportingPeriod.createMany({
    data: missing.map((month) => periodRow(plan.id, month)),
    skipDuplicates: true,
  });
  return listPeriods(tx, plan.id);
}

/** The calendar's days of a month's period, whether it has opened or not. */
export function calendarPeriod(month: Month): ReportingPeriod {
  return reportingPeriod(month, calendar);
}

function periodRow(planId: number, month: Month) {
  const { opensOn, dueOn, graceUntil } = reportingPeriod(month, calendar);
  return {
    planId,
    month,
    opensOn: dateOf(opensOn),
    dueOn: dateOf(dueOn),
    graceUntil: dateOf(graceUntil),
  };
}

async function listPeriods(tx: Tx, planId: number): Promise<StoredPeriod[]> {
  const rows = await tx.reportingPeriod.findMany({ where: { planId }, orderBy: { month: "asc" } });
  return rows.map((row) => ({
    id: row.id,
    month: row.month as Month,
    opensOn: dayOf(row.opensOn),
    dueOn: dayOf(row.dueOn),
    graceUntil: dayOf(row.graceUntil),
    exemptReason: row.exemptReason,
  }));
}
