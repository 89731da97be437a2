import type { Month } from "@/lib/domain/plain-date";
import { type ReportingCycle, reportsOn } from "@/lib/domain/reporting-period";

const CYCLES = ["MONTHLY", "QUARTERLY"] as const satisfies ReportingCycle[];

/** The cycles that report on a period: none where the office exempted it. */
export function askedCycles(period: {
  month: Month;
  exemptReason: string | null;
}): ReportingCycle[] {
  if (period.exemptReason !== null) return [];
  return CYCLES.filter((cycle) => reportsOn(period.month, cycle));
}
