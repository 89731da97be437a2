import { firstDayOfMonth, lastDayOfMonth } from "@/lib/domain/calendar";
import type { ReportContext } from "@/lib/domain/check-report";
import type { Month, PlainDate } from "@/lib/domain/plain-date";

/** What a report on a month is checked against; the span it tells about is that calendar month. */
export function filingContext(
  month: Month,
  plan: { today: PlainDate; issuedOn: PlainDate },
  lastAcceptedPercent: number | null,
  milestones: ReportContext["milestones"],
): ReportContext {
  return {
    day: plan.today,
    planIssuedOn: plan.issuedOn,
    period: { from: firstDayOfMonth(month), until: lastDayOfMonth(month) },
    lastAcceptedPercent,
    milestones,
  };
}
