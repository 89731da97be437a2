import { addDays } from "@/lib/domain/calendar";
import type { LightFacts, MilestoneFact, PeriodFact, ReportFact } from "@/lib/domain/light-facts";
import type { PlainDate } from "@/lib/domain/plain-date";
import { isAccepted, isSubmitted } from "@/lib/domain/report";
import type { RuleSettings } from "@/lib/domain/rule-settings";
import { isSuspendedOver } from "@/lib/domain/suspension";

/** A milestone with the first days on which it is near, late and seriously late. */
export type CaseMilestone = MilestoneFact & {
  soonFrom: PlainDate;
  lateFrom: PlainDate;
  seriousFrom: PlainDate;
};

/** A period that asks for a report, with the first day on which an absent report is missing. */
export type CasePeriod = PeriodFact & { missingFrom: PlainDate; report: ReportFact | null };

/** An item's facts made ready for judging many days: every day a rule turns on is reckoned once. */
export type LightCase = {
  facts: LightFacts;
  settings: RuleSettings;
  /** False for 持续推进 and 长期实施, which are never red by date. */
  redByDate: boolean;
  finalLateFrom: PlainDate | null;
  milestones: readonly CaseMilestone[];
  /** The periods asked of the item since its registration, without exempt ones and those spent in suspension, in order. */
  periods: readonly CasePeriod[];
  reports: readonly ReportFact[];
};

/** Prepares facts for judging. A period asks of the item when it opens on or after its registration. */
export function prepareCase(facts: LightFacts, settings: RuleSettings): LightCase {
  const reports = [...(facts.reports ?? [])].sort(byMonth);
  const reportOf = new Map(reports.map((report) => [report.month, report]));
  return {
    facts,
    settings,
    redByDate: facts.deadlineKind !== "ONGOING",
    finalLateFrom: facts.finalDue === null ? null : addDays(facts.finalDue, 1),
    milestones: (facts.milestones ?? []).map((each) => prepareMilestone(each, settings)),
    periods: (facts.periods ?? [])
      .filter((period) => !period.exempt && period.opensOn >= facts.registeredOn)
      .filter((period) => !isSuspendedOver(facts.suspensions ?? [], period))
      .sort(byMonth)
      .map((period) => ({
        ...period,
        missingFrom: addDays(period.dueOn, 1),
        report: reportOf.get(period.month) ?? null,
      })),
    reports,
  };
}

/** Whether a dated fact has happened by a day. */
export function happenedBy(day: PlainDate, fact: PlainDate | null): boolean {
  return fact !== null && fact <= day;
}

/**
 * Whether the office has the report by a day. A returned one is back with the unit; one accepted and
 * corrected later stays with the office all along.
 */
export function isSubmittedBy(day: PlainDate, report: ReportFact | null): boolean {
  if (report === null || !isSubmitted(report.state)) return false;
  return happenedBy(day, report.submittedOn) || isAcceptedBy(day, report);
}

/** Whether the office has accepted the report by a day. */
export function isAcceptedBy(day: PlainDate, report: ReportFact | null): boolean {
  return report !== null && isAccepted(report.state) && happenedBy(day, report.acceptedOn);
}

/** The periods that count on a day: due ones, and those whose report was accepted ahead of its due day. */
export function demandedPeriods(item: LightCase, day: PlainDate): CasePeriod[] {
  return item.periods.filter(
    (period) => period.missingFrom <= day || isAcceptedBy(day, period.report),
  );
}

function prepareMilestone(milestone: MilestoneFact, settings: RuleSettings): CaseMilestone {
  return {
    ...milestone,
    soonFrom: addDays(milestone.currentDue, -settings.dueSoonDays),
    lateFrom: addDays(milestone.currentDue, 1),
    seriousFrom: addDays(milestone.currentDue, settings.seriouslyLateDays + 1),
  };
}

function byMonth(a: { month: string }, b: { month: string }): number {
  return a.month < b.month ? -1 : 1;
}
