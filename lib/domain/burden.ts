import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { type ReportingCycle, reportsOn } from "@/lib/domain/reporting-period";
import { isSuspendedOver } from "@/lib/domain/suspension";

/** What every report asks, whatever its item is; its open milestones and indicators come on top. */
export const FIXED_FIELDS = [
  "promiseKept",
  "selfLight",
  "percent",
  "done",
  "evidence",
  "nextStep",
  "nextStepDue",
] as const;

/** What is asked of a unit in a period (R20). Never when or how fast it answered (R11). */
export type Burden = {
  /** Reports on items. */
  filings: number;
  /** Fields in those reports. */
  fields: number;
  /** Lines asked by other leads. */
  contributions: number;
  /** Bottlenecks of others that it is asked to help with. */
  bottlenecks: number;
  /** Reports of other leads that are put to it for its countersign. */
  countersigns: number;
};

export const NO_BURDEN: Burden = {
  filings: 0,
  fields: 0,
  contributions: 0,
  bottlenecks: 0,
  countersigns: 0,
};

/** What decides whether an item is asked to report on a period. */
export type AskedItem = {
  cycle: ReportingCycle;
  /** The day on which an amended table added it; null for what came with the plan. */
  addedOn: PlainDate | null;
  revoked: boolean;
  /** The day on which it was closed, unless it was reopened. */
  completedOn: PlainDate | null;
  hasFilingUnit: boolean;
  /** The times in which it was suspended, both days included. */
  suspensions?: readonly { from: PlainDate; until: PlainDate }[];
};

/** The parts of a period that decide whom it asks. */
export type AskingPeriod = {
  month: Month;
  opensOn: PlainDate;
  dueOn: PlainDate;
  closed: boolean;
  exempt: boolean;
};

/**
 * Whether a period asks an item for a report: not where it is exempt, not of a quarterly item within
 * the quarter, not of what was added after its opening, is off the boards, was suspended all the time or has
 * nobody to file. Of a closed item only where it was closed after the due day and the period is over.
 */
export function isAsked(item: AskedItem, period: AskingPeriod): boolean {
  if (period.exempt || item.revoked || !item.hasFilingUnit) return false;
  if (!reportsOn(period.month, item.cycle)) return false;
  if (item.addedOn !== null && item.addedOn > period.opensOn) return false;
  if (isSuspendedOver(item.suspensions ?? [], period)) return false;
  return item.completedOn === null || (period.closed && item.completedOn > period.dueOn);
}
