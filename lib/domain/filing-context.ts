import type { ReportContext } from "@/lib/domain/check-report";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReportContent } from "@/lib/domain/report-content";
import { type ReportingCycle, reportedSpan } from "@/lib/domain/reporting-period";

/** What an item's report on a month is checked against. */
export function filingContext(
  month: Month,
  plan: { today: PlainDate; issuedOn: PlainDate },
  item: {
    cycle: ReportingCycle;
    milestones: ReportContext["milestones"];
    unit: { id: number } | null;
    indicators: readonly { id: number }[];
    openBottlenecks: readonly { id: number }[];
  },
  lastAccepted: { percent: number | null; content: Pick<ReportContent, "nextStepDue"> } | null,
  helperUnitIds: ReportContext["helperUnitIds"],
): ReportContext {
  const promised = lastAccepted?.content.nextStepDue ?? null;
  return {
    day: plan.today,
    planIssuedOn: plan.issuedOn,
    period: reportedSpan(month, item.cycle),
    lastAcceptedPercent: lastAccepted?.percent ?? null,
    milestones: item.milestones,
    promise: promised && { due: promised },
    indicatorIds: item.indicators.map(({ id }) => id),
    openBottleneckIds: item.openBottlenecks.map(({ id }) => id),
    helperUnitIds,
    filingUnitId: item.unit?.id ?? null,
  };
}
