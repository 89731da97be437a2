import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessLight, lightOn } from "@/lib/domain/assess-light";
import { addDays, daysBetween, monthsBetween } from "@/lib/domain/calendar";
import { gravity, LIGHTS, SELF_LIGHTS, worstLight } from "@/lib/domain/light";
import type { LightFacts } from "@/lib/domain/light-facts";
import type { PlainDate } from "@/lib/domain/plain-date";
import { REPORT_STATES } from "@/lib/domain/report";
import { reportingPeriod } from "@/lib/domain/reporting-period";
import { mapNumbers, RULE_BOUNDS } from "@/lib/domain/rule-numbers";
import { DEFAULT_RULE_SETTINGS } from "@/lib/domain/rule-settings";
import { chineseWorkdays } from "@/lib/domain/workdays";

const FIRST_DAY = "2018-01-01";
const TWO_YEARS = 730;
const months = monthsBetween("2018-01", "2019-12");
const calendar = chineseWorkdays();

const day = fc.integer({ min: 0, max: TWO_YEARS }).map((days) => addDays(FIRST_DAY, days));
const maybeDay = fc.option(day, { freq: 2 });
const few = <T>(each: fc.Arbitrary<T>) => fc.array(each, { maxLength: 3 });

const milestones = few(
  fc.record({
    id: fc.integer({ min: 1, max: 4 }),
    name: fc.constantFrom("制定方案", "完成"),
    baselineDue: day,
    currentDue: day,
    reachedOn: maybeDay,
    weight: fc.integer({ min: 1, max: 3 }),
  }),
);
const periods = fc
  .array(fc.boolean(), { minLength: months.length, maxLength: months.length })
  .map((exempt) =>
    months.map((month, index) => {
      const { opensOn, dueOn } = reportingPeriod(month, calendar);
      return { month, opensOn, dueOn, exempt: index % 5 === 0 && exempt[index] === true };
    }),
  );
const reports = fc.uniqueArray(
  fc.record({
    month: fc.constantFrom(...months),
    state: fc.oneof(fc.constant("ACCEPTED" as const), fc.constantFrom(...REPORT_STATES)),
    submittedOn: maybeDay,
    acceptedOn: maybeDay,
    percent: fc.option(fc.integer({ min: 0, max: 100 })),
    selfLight: fc.option(fc.constantFrom(...SELF_LIGHTS)),
    returnedOn: few(day),
  }),
  { selector: (report) => report.month, maxLength: 24 },
);

const anyFacts = fc.record({
  registeredOn: day,
  deadlineKind: fc.constantFrom("STAGED" as const, "ONGOING" as const),
  finalDue: maybeDay,
  milestones,
  periods,
  reports,
  bottlenecks: few(fc.record({ id: fc.nat(9), answerDue: day, answeredOn: maybeDay })),
  verifications: few(
    fc.record({
      day,
      outcome: fc.constantFrom(
        "CONFIRMED" as const,
        "MOSTLY_CONFIRMED" as const,
        "REFUTED" as const,
      ),
    }),
  ),
  remedyPlans: few(fc.record({ submittedOn: day, endedOn: maybeDay })),
  extensions: few(
    fc.record({
      milestoneId: fc.option(fc.integer({ min: 1, max: 4 })),
      day,
      approvedOn: maybeDay,
      refusedOn: maybeDay,
    }),
  ),
  closure: fc.option(fc.record({ completedOn: maybeDay, reopenedOn: maybeDay })),
  overrides: few(
    fc.record({
      light: fc.constantFrom(...LIGHTS),
      reason: fc.constant("现场核查"),
      from: day,
      until: day,
      by: fc.constant("王主任"),
    }),
  ),
});

/** Any numbers that the chief may set: within their bounds, and red not before amber. */
const anySettings = fc
  .record(
    mapNumbers((name) => fc.integer({ min: RULE_BOUNDS[name].min, max: RULE_BOUNDS[name].max })),
  )
  .map((numbers) => ({
    ...numbers,
    version: 2,
    seriouslyBehindPoints: Math.max(numbers.seriouslyBehindPoints, numbers.behindPoints + 1),
    missingInRowRed: Math.max(numbers.missingInRowRed, numbers.missingInRowAmber),
  }));
const settings = fc.oneof(fc.constant(DEFAULT_RULE_SETTINGS), anySettings);

const assess = (facts: LightFacts, on: PlainDate, rules = DEFAULT_RULE_SETTINGS) =>
  assessLight(facts, on, rules);

// Thousands of days are judged: on a busy machine that takes longer than a usual unit test may.
const PATIENCE = 30_000;

describe("a stored light stays true without a job", { timeout: PATIENCE }, () => {
  test("word for word until the day it names, and differs on that day", () => {
    fc.assert(
      fc.property(anyFacts, day, settings, (facts, from, rules) => {
        const now = assess(facts, from, rules);
        const until = now.nextChangeOn ?? addDays(FIRST_DAY, TWO_YEARS + 120);
        for (let ahead = daysBetween(from, until) - 1; ahead > 0; ahead -= 1) {
          const later = assess(facts, addDays(from, ahead), rules);
          if (!isDeepStrictEqual(later, now)) expect({ ahead, ...later }).toEqual(now);
        }
        if (now.nextChangeOn === null) return;
        const { nextChangeOn: _, ...before } = now;
        const { nextChangeOn: __, ...after } = assess(facts, now.nextChangeOn, rules);
        expect(after).not.toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  test("each reason has held on every day since the day it names", () => {
    fc.assert(
      fc.property(anyFacts, day, fc.nat(TWO_YEARS), settings, (facts, on, back, rules) => {
        for (const { rule, since } of assess(facts, on, rules).reasons) {
          expect(since <= on).toBe(true);
          const between = addDays(since, back % (daysBetween(since, on) + 1));
          for (const judged of [since, between]) {
            expect(assess(facts, judged, rules).reasons.map((reason) => reason.rule)).toContain(
              rule,
            );
          }
        }
      }),
    );
  });

  test("it survives being written as JSON", () => {
    fc.assert(
      fc.property(anyFacts, day, (facts, on) => {
        const light = assess(facts, on);
        expect(JSON.parse(JSON.stringify(light))).toEqual(light);
      }),
    );
  });
});

describe("whatever the facts", () => {
  test("the light alone is the light of the whole assessment, and the gravest that the system or the unit says", () => {
    fc.assert(
      fc.property(anyFacts, day, settings, (facts, on, rules) => {
        const { light, systemLight, officeLight, reasons } = assess(facts, on, rules);
        expect(lightOn(facts, on, rules)).toBe(light);
        const said = reasons.filter(({ rule }) => rule !== "office-set");
        const gravest = worstLight(said.map((reason) => reason.light)) ?? "NOT_DUE";
        expect(light).toBe(officeLight ?? gravest);
        expect(gravity(gravest)).toBeGreaterThanOrEqual(gravity(systemLight));
      }),
    );
  });

  test("numbers that are harder to pass never make a system's light graver", () => {
    const harder = (rules: typeof DEFAULT_RULE_SETTINGS) => ({
      ...rules,
      seriouslyLateDays: rules.seriouslyLateDays + 10,
      behindPoints: rules.behindPoints + 5,
      seriouslyBehindPoints: rules.seriouslyBehindPoints + 5,
      missingInRowAmber: rules.missingInRowAmber + 1,
      missingInRowRed: rules.missingInRowRed + 1,
      returnsInPeriod: rules.returnsInPeriod + 1,
    });
    fc.assert(
      fc.property(anyFacts, day, settings, (facts, on, rules) => {
        const mild = assess(facts, on, harder(rules)).systemLight;
        expect(gravity(mild)).toBeLessThanOrEqual(gravity(assess(facts, on, rules).systemLight));
      }),
    );
  });

  test("green is never shown without an accepted report, unless the office says so", () => {
    fc.assert(
      fc.property(anyFacts, day, (facts, on) => {
        const { light, officeLight } = assess(facts, on);
        const anyAccepted = facts.reports?.some((report) => report.acceptedOn !== null);
        expect(light !== "GREEN" || officeLight === "GREEN" || anyAccepted).toBe(true);
      }),
    );
  });

  test("a unit's better word about itself never makes a light better", () => {
    fc.assert(
      fc.property(anyFacts, day, (facts, on) => {
        const praised = facts.reports?.map((report) => ({
          ...report,
          selfLight: "GREEN" as const,
        }));
        const praise = assess({ ...facts, reports: praised ?? [] }, on);
        expect(praise.systemLight).toBe(assess(facts, on).systemLight);
      }),
    );
  });

  test("ongoing work with every report accepted in time is never red by a date", () => {
    fc.assert(
      fc.property(milestones, periods, day, (dated, asked, on) => {
        const { light } = assess(
          {
            registeredOn: FIRST_DAY,
            deadlineKind: "ONGOING",
            finalDue: "2018-03-31",
            milestones: dated,
            periods: asked,
            reports: asked.map(({ month, dueOn }) => ({
              month,
              state: "ACCEPTED",
              submittedOn: dueOn,
              acceptedOn: dueOn,
              percent: 0,
              selfLight: "GREEN",
            })),
          },
          on,
        );
        expect(light).not.toBe("RED");
      }),
    );
  });
});
