import type { ReportContext } from "@/lib/domain/check-report";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { type ReportingCycle, reportedSpan } from "@/lib/domain/reporting-period";

/** What an item's report on a month is checked against. */
export function filingContext(
  month: Month,
  plan: { today: PlainDate; issuedOn: PlainDate },
  item: { cycle: ReportingCycle; milestones: ReportContext["milestones"] },
  lastAcceptedPercent: number | null,
): ReportContext {
  return {
    day: plan.today,
    planIssuedOn: plan.issuedOn,
    period: reportedSpan(month, item.cycle),
    lastAcceptedPercent,
    milestones: item.milestones,
  };
}
