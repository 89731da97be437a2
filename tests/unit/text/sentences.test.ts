import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessLight } from "@/lib/domain/assess-light";
import { checkReport } from "@/lib/domain/check-report";
import { EVIDENCE_KINDS } from "@/lib/domain/evidence";
import { SELF_LIGHTS } from "@/lib/domain/light";
import type { LightFacts, ReportFact } from "@/lib/domain/light-facts";
import { RULE_IDS, type RuleId } from "@/lib/domain/light-reason";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { DELAY_REASONS } from "@/lib/domain/report-content";
import { reportingPeriod } from "@/lib/domain/reporting-period";
import { DEFAULT_RULE_SETTINGS } from "@/lib/domain/rule-settings";
import { chineseWorkdays } from "@/lib/domain/workdays";
import { LOCALES } from "@/lib/text/locale";
import { sayClearing, sayIssue, sayReason, type Texts } from "@/lib/text/say";
import { sayNote, sayRule } from "@/lib/text/say-rules";
import { translator } from "@/lib/text/translator";

const calendar = chineseWorkdays();
const TEXTS: Texts[] = LOCALES.map((locale) => ({ locale, t: translator(locale) }));
const TODAY = "2019-03-18";

const periods = (...months: Month[]) =>
  months.map((month) => ({ ...reportingPeriod(month, calendar), exempt: false }));
const report = (month: Month, rest: Partial<ReportFact> = {}): ReportFact => ({
  month,
  state: "ACCEPTED",
  submittedOn: `${month}-26`,
  acceptedOn: `${month}-28`,
  percent: 50,
  selfLight: "GREEN",
  ...rest,
});
const milestone = (currentDue: PlainDate, reachedOn: PlainDate | null = null, weight = 1) => ({
  id: weight,
  name: "制定方案",
  baselineDue: currentDue,
  currentDue,
  reachedOn,
  weight,
});
const WINTER = periods("2018-11", "2018-12", "2019-01", "2019-02");
const BEHIND = [milestone("2018-12-20", "2018-12-20", 7), milestone("2020-12-31", null, 3)];
const UNREPORTED = {
  registeredOn: "2019-03-10",
  periods: periods("2019-03"),
  reports: [],
} as const;

/** What makes each rule speak on 18 March 2019; leaving one out does not compile. */
const CASES: Record<RuleId, Partial<LightFacts>> = {
  "final-due-passed": { finalDue: "2019-03-17" },
  "milestone-seriously-late": { milestones: [milestone("2019-01-15")] },
  "seriously-below-expected": { milestones: [milestone("2019-01-15", "2019-01-15")] },
  "verification-refuted": { verifications: [{ day: "2019-03-01", outcome: "REFUTED" }] },
  "amber-without-remedy": { milestones: BEHIND },
  "extension-refused": {
    finalDue: "2019-03-10",
    extensions: [
      { milestoneId: null, day: "2019-03-10", approvedOn: null, refusedOn: "2019-03-05" },
    ],
  },
  "many-reports-missing": { registeredOn: "2018-10-01", periods: WINTER, reports: [] },
  "milestone-late": { milestones: [milestone("2019-03-10")] },
  "below-expected": { milestones: BEHIND },
  "forecast-late": {
    registeredOn: "2018-10-01",
    periods: WINTER,
    reports: WINTER.map(({ month }, index) => report(month, { percent: 10 + index })),
  },
  "report-returned-often": {
    reports: [
      report("2019-01"),
      report("2019-02", {
        state: "RETURNED",
        acceptedOn: null,
        returnedOn: ["2019-03-01", "2019-03-04"],
      }),
    ],
  },
  "bottleneck-unanswered": { bottlenecks: [{ id: 1, answerDue: "2019-03-01", answeredOn: null }] },
  "some-reports-missing": { reports: [] },
  "self-rated-lower": { reports: [report("2019-01"), report("2019-02", { selfLight: "AMBER" })] },
  "report-missing": { reports: [report("2019-01")] },
  "report-awaits-acceptance": {
    reports: [report("2019-01"), report("2019-02", { state: "SUBMITTED", acceptedOn: null })],
  },
  "milestone-before-first-report": { ...UNREPORTED, milestones: [milestone("2019-04-01")] },
  "report-accepted": {},
  "nothing-due-yet": UNREPORTED,
  suspended: {
    suspensions: [{ from: "2019-03-01", until: "2019-06-30", number: "变更〔2019〕1号" }],
  },
  completed: { closure: { completedOn: "2019-03-10", reopenedOn: null } },
  "office-set": {
    overrides: [
      { light: "AMBER", reason: "汛情", from: "2019-03-01", until: "2019-03-31", by: "王芳" },
    ],
  },
};

function reasonOf(rule: RuleId, settings = DEFAULT_RULE_SETTINGS) {
  const facts: LightFacts = {
    registeredOn: "2018-12-26",
    deadlineKind: "STAGED",
    finalDue: "2020-12-31",
    periods: periods("2019-01", "2019-02", "2019-03"),
    reports: [report("2019-01"), report("2019-02")],
    ...CASES[rule],
  };
  const { reasons } = assessLight(facts, TODAY, settings);
  return reasons.find((reason) => reason.rule === rule);
}

/** Whole for people: no open values and no keys. */
function expectWhole(sentence: string): void {
  expect(sentence).not.toMatch(/[{}]|undefined|null|^(issue|reason|clearing|light|ui)\./);
  expect(sentence.length).toBeGreaterThan(3);
}

describe("why a light is what it is, is a whole sentence in both languages:", () => {
  test.each(RULE_IDS)("%s", (rule) => {
    const reason = reasonOf(rule);
    if (!reason) throw new Error(`The case of ${rule} does not make it speak.`);
    for (const texts of TEXTS) {
      expectWhole(sayReason(texts, reason));
      expect(sayReason(texts, reason)).not.toMatch(/\d{4}-\d{2}/);
      const clearing = sayClearing(texts, reason);
      expect(clearing === null).toBe(reason.clear === null);
      if (clearing !== null) expectWhole(clearing);
    }
  });
});

test("a reason tells the numbers of the version that it was judged by", () => {
  const settings = {
    ...DEFAULT_RULE_SETTINGS,
    seriouslyLateDays: 45,
    behindPoints: 12,
    seriouslyBehindPoints: 26,
    dueSoonDays: 20,
  };
  const said = (rule: RuleId) => {
    const reason = reasonOf(rule, settings);
    return TEXTS.map(
      (texts) => reason && sayReason(texts, reason)?.match(/\d+(?= ?天| ?个| days| points)/)?.[0],
    );
  };
  expect(said("milestone-seriously-late")).toEqual(["45", "45"]);
  expect(said("seriously-below-expected")).toEqual(["26", "26"]);
  expect(said("below-expected")).toEqual(["12", "12"]);
  expect(said("nothing-due-yet")).toEqual(["20", "20"]);
});

test("a reason of before the numbers could be changed tells the defaults", () => {
  const seen = { milestone: "制定方案", due: "2018-12-31" };
  expect(
    TEXTS.map((texts) => sayReason(texts, { rule: "milestone-seriously-late", seen })),
  ).toEqual([
    "节点“制定方案”应于 2018年12月31日 完成，逾期已超过 30 天。",
    "Milestone “制定方案” was due 31 December 2018: more than 30 days late.",
  ]);
});

test("every rule and note is a whole sentence with its numbers in both languages", () => {
  for (const texts of TEXTS) {
    for (const rule of RULE_IDS) expectWhole(sayRule(texts, rule, DEFAULT_RULE_SETTINGS));
    for (const note of ["gravest", "self", "office", "ongoing", "soon"] as const)
      expectWhole(sayNote(texts, note, DEFAULT_RULE_SETTINGS));
  }
});

test("a reason names the day, the state and the light in the reader's language", () => {
  const said = (rule: RuleId) => {
    const reason = reasonOf(rule);
    return TEXTS.map((texts) => reason && sayReason(texts, reason));
  };
  expect(said("milestone-late")).toEqual([
    "节点“制定方案”应于 2019年3月10日 完成，现已逾期。",
    expect.stringContaining("10 March 2019"),
  ]);
  expect(said("report-missing")).toEqual([
    "2019年2月的填报应于 2019年3月5日 报送，目前状态：未填。",
    expect.stringContaining("Not started"),
  ]);
  expect(said("self-rated-lower")[0]).toBe("牵头单位在2019年2月填报中自评为“滞后”。");
});

test("whatever is typed into a report, each complaint is a whole sentence in both languages", () => {
  const day = fc.constantFrom(null, "2018-01-01", "2018-02-30", "2019-03-20", "2030-01-01");
  const content = fc.record({
    selfLight: fc.constantFrom(null, ...SELF_LIGHTS, "PURPLE"),
    percent: fc.constantFrom(null, -1, 0, 30, 60, 120, 4.5),
    done: fc.constantFrom("", "完成", "长".repeat(501)),
    noChange: fc.boolean(),
    nextStep: fc.constantFrom("", "推进", "长".repeat(201)),
    nextStepDue: day,
    milestonesReached: fc.array(fc.record({ milestoneId: fc.constantFrom(1, 2), reachedOn: day }), {
      maxLength: 2,
    }),
    evidence: fc.array(
      fc.record({
        kind: fc.constantFrom(...EVIDENCE_KINDS),
        description: fc.constantFrom("", "数据", "长".repeat(201)),
        link: fc.constantFrom(null, "https://oa.example/1", "oa"),
        file: fc.constant(null),
      }),
      { maxLength: 2 },
    ),
    promiseKept: fc.constantFrom(null, "KEPT", "MAYBE"),
    readings: fc.array(
      fc.record({ indicatorId: fc.constantFrom(1, 2), value: fc.constantFrom(null, 3, Infinity) }),
      { maxLength: 2 },
    ),
    bottlenecks: fc.array(
      fc.record({
        what: fc.constantFrom("", "用地", "长".repeat(201)),
        helperUnitId: fc.constantFrom(null, 7, 8, 9),
        answerDue: day,
      }),
      { maxLength: 6 },
    ),
    settledBottlenecks: fc.constantFrom([], [1], [2]),
    delayReason: fc.constantFrom(null, ...DELAY_REASONS),
    delayNote: fc.constantFrom("", "长".repeat(201)),
  });
  const seen = new Set<string>();
  fc.assert(
    fc.property(content, fc.constantFrom(null, 40), (typed, lastAcceptedPercent) => {
      const { issues, warnings } = checkReport(typed as Parameters<typeof checkReport>[0], {
        day: TODAY,
        planIssuedOn: "2018-07-04",
        period: { from: "2019-02-01", until: "2019-02-28" },
        lastAcceptedPercent,
        milestones: [{ id: 1, currentDue: "2019-02-20", reachedOn: null }],
        promise: { due: "2019-03-01" },
        indicatorIds: [1],
        openBottleneckIds: [1],
        helperUnitIds: [7, 8],
        filingUnitId: 7,
      });
      for (const issue of [...issues, ...warnings]) {
        seen.add(issue.code);
        for (const texts of TEXTS) expectWhole(sayIssue(texts, issue));
      }
    }),
    { numRuns: 2000, seed: 20190318 },
  );
  expect([...seen].toSorted()).toEqual([
    "answer-day-past",
    "before-the-plan",
    "bottleneck-settled",
    "delay-unexplained",
    "helper-is-oneself",
    "helper-unknown",
    "in-the-future",
    "in-the-past",
    "indicator-of-another-item",
    "milestone-of-another-item",
    "no-change-but-milestone-due",
    "no-change-but-milestone-reached",
    "no-change-but-percent-moved",
    "not-a-day",
    "not-a-figure",
    "not-an-address",
    "percent-fell",
    "percent-range",
    "promise-unanswered",
    "required",
    "rise-without-results",
    "too-far-ahead",
    "too-long",
    "too-many",
    "unknown-choice",
  ]);
});
