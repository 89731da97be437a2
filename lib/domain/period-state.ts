import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReportAct } from "@/lib/domain/report";
import type { ReportingPeriod } from "@/lib/domain/reporting-period";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** Where a period stands on a day: the calendar's days first, then what the office decided. */
export const PERIOD_STATES = [
  "UPCOMING",
  "OPEN",
  "GRACE",
  "OVERDUE",
  "CLOSED",
  "REOPENED",
  "PUBLISHED",
  "EXEMPT",
] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

/** What the office may decide on a period. */
export const PERIOD_ACTS = [
  "EXEMPTED",
  "EXEMPTION_LIFTED",
  "CLOSED",
  "REOPENED",
  "PUBLISHED",
] as const;
export type PeriodAct = (typeof PERIOD_ACTS)[number];

/** What the office has decided on a period so far. */
export type PeriodDecisions = {
  exemptReason: string | null;
  closed: boolean;
  /** The last day on which a closed period takes filings again. */
  reopenedUntil: PlainDate | null;
  published: boolean;
};

/** A period's days with what the office decided. */
export type DecidedPeriod = ReportingPeriod & PeriodDecisions;

/** The state of a period on a day; a published or closed period keeps its exemption, which is shown beside. */
export function periodState(period: DecidedPeriod, day: PlainDate): PeriodState {
  if (period.published) return "PUBLISHED";
  if (period.closed) return isReopened(period, day) ? "REOPENED" : "CLOSED";
  if (period.exemptReason !== null) return "EXEMPT";
  if (day < period.opensOn) return "UPCOMING";
  if (day <= period.dueOn) return "OPEN";
  return day <= period.graceUntil ? "GRACE" : "OVERDUE";
}

/**
 * What may be decided on a day: an exemption before closing, closing once the grace is over, and
 * publishing or reopening after closing. What is published stays; it is corrected, not reopened.
 */
export function periodActs(period: DecidedPeriod, day: PlainDate): PeriodAct[] {
  const graceIsOver = day > period.graceUntil;
  switch (periodState(period, day)) {
    case "OPEN":
    case "GRACE":
      return ["EXEMPTED"];
    case "OVERDUE":
      return ["EXEMPTED", "CLOSED"];
    case "EXEMPT":
      return graceIsOver ? ["EXEMPTION_LIFTED", "CLOSED"] : ["EXEMPTION_LIFTED"];
    case "CLOSED":
      return ["REOPENED", "PUBLISHED"];
    case "REOPENED":
      return ["CLOSED", "REOPENED"];
    case "UPCOMING":
    case "PUBLISHED":
      return [];
  }
}

/** What a unit does with its report, as against what the office decides on it. */
const UNIT_ACTS: ReadonlySet<ReportAct> = new Set([
  "save-draft",
  "submit",
  "approve",
  "return-by-unit",
]);

/**
 * Whether a period takes an act on a report: a closed one takes nothing more from the units unless it
 * is reopened, the office decides on what it has until the publication, and afterwards only corrections remain.
 */
export function takesAct(period: PeriodDecisions, day: PlainDate, act: ReportAct): boolean {
  if (act === "correct") return true;
  if (period.published) return false;
  return !UNIT_ACTS.has(act) || !period.closed || isReopened(period, day);
}

/** Why a period does not take an act; null where it does. */
export function refusedBy(
  period: PeriodDecisions,
  day: PlainDate,
  act: ReportAct,
): "period-closed" | "period-published" | null {
  if (takesAct(period, day, act)) return null;
  return period.published ? "period-published" : "period-closed";
}

/** As `takesAct`, for a use-case that goes on or gives the refusal back. */
export function checkPeriodTakes(
  period: PeriodDecisions,
  day: PlainDate,
  act: ReportAct,
): Result<null> {
  const code = refusedBy(period, day, act);
  return code ? refuse({ kind: "conflict", code }) : ok(null);
}

function isReopened({ reopenedUntil }: PeriodDecisions, day: PlainDate): boolean {
  return reopenedUntil !== null && day <= reopenedUntil;
}
