import { assessLight } from "@/lib/domain/assess-light";
import { lastDayOfMonth } from "@/lib/domain/calendar";
import { type ClearPlan, planClearing, type ReaderAbilities } from "@/lib/domain/clear-light";
import type { CarryingReport, ClearingCase } from "@/lib/domain/clearing-case";
import type { LightFacts, MilestoneFact, ReportFact } from "@/lib/domain/light-facts";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReportStage } from "@/lib/domain/report-stage";
import { nextOpening, reportingPeriod } from "@/lib/domain/reporting-period";
import { DEFAULT_RULE_SETTINGS } from "@/lib/domain/rule-settings";
import { chineseWorkdays } from "@/lib/domain/workdays";

export const TODAY = "2019-03-18";
export const calendar = chineseWorkdays();
export const WINTER: Month[] = ["2018-11", "2018-12", "2019-01", "2019-02"];

export const NOBODY: ReaderAbilities = {
  files: false,
  approves: false,
  reviews: false,
  closesPeriods: false,
  setsOfficeLight: false,
  namesUnit: false,
  plansRemedy: false,
  verifies: false,
  asksForClosure: false,
  agreesToClosure: false,
  completes: false,
  answersFor: () => false,
};
export const REPORTER = { ...NOBODY, files: true };
export const CHIEF = { ...NOBODY, reviews: true, closesPeriods: true, setsOfficeLight: true };

export function accepted(month: Month, rest: Partial<ReportFact> = {}): ReportFact {
  const day = lastDayOfMonth(month);
  const told = { percent: 100, selfLight: "GREEN" } as const;
  return { month, state: "ACCEPTED", submittedOn: day, acceptedOn: day, ...told, ...rest };
}

/** An item in good order on 18 March 2019: its four reports of the winter are accepted. */
export function facts(rest: Partial<LightFacts> = {}): LightFacts {
  return {
    registeredOn: "2018-11-01",
    deadlineKind: "STAGED",
    finalDue: "2020-12-31",
    periods: WINTER.map((month) => ({ ...reportingPeriod(month, calendar), exempt: false })),
    reports: WINTER.map((month) => accepted(month)),
    ...rest,
  };
}

export const judge = (judged: LightFacts) => assessLight(judged, TODAY, DEFAULT_RULE_SETTINGS);
export const late = (id: number, name: string, currentDue: PlainDate): MilestoneFact => ({
  id,
  name,
  baselineDue: currentDue,
  currentDue,
  reachedOn: null,
});
export const missing = (...months: Month[]) =>
  WINTER.filter((month) => !months.includes(month)).map((month) => accepted(month));

export const STAGES: Record<string, ReportStage> = {
  ACCEPTED: "ACCEPTED",
  SUBMITTED: "DECIDE",
  PENDING_UNIT_APPROVAL: "APPROVE",
};

/** What would clear the light of some facts, as told to a reader. */
export function plan(
  judged: LightFacts,
  reader: ReaderAbilities = NOBODY,
  rest: Partial<ClearingCase> & { told?: Partial<Record<Month, Partial<CarryingReport>>> } = {},
): ClearPlan {
  const { told = {}, ...given } = rest;
  const reports = (judged.periods ?? []).map(({ month, exempt }): CarryingReport => {
    const report = judged.reports?.find((each) => each.month === month);
    const stage = STAGES[report?.state ?? ""] ?? "FILE";
    const { percent = null, selfLight = null } = report ?? {};
    return { month, stage, exempt, percent, selfLight, claims: [], ...told[month] };
  });
  return planClearing(
    {
      reasons: judge(judged).reasons,
      redByDate: judged.deadlineKind !== "ONGOING",
      filed: true,
      reported: true,
      reports: reports.reverse(),
      nextPeriod: nextOpening(TODAY, "MONTHLY"),
      closing: "closure-ask",
      bottlenecks: [{ id: 7, what: "用地指标不足", helper: { id: 3, name: "市自然资源局" } }],
      ...given,
    },
    reader,
  );
}

/** "REPORTER milestone file 2019-02 #milestonesReached.1 clears 1,2 → GREEN". */
export function told({ acts }: ClearPlan): string[] {
  return acts.map(({ kind, by, step, clears, after, mine }) => {
    const month = "month" in step ? ` ${step.month}` : "";
    const field = "field" in step && step.field ? ` #${step.field}` : "";
    const because = after.because ? ` (${after.because.rule})` : "";
    const whose = mine ? "me" : by;
    return `${whose}: ${kind}, ${step.to}${month}${field}, clears ${clears} → ${after.light}${because}`;
  });
}
