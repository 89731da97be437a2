import { describe, expect, test } from "vitest";
import {
  mapNumbers,
  numberChanges,
  RULE_BOUNDS,
  RULE_NUMBERS,
  readRuleNumbers,
} from "@/lib/domain/rule-numbers";
import { DEFAULT_RULE_SETTINGS } from "@/lib/domain/rule-settings";

const { version: _, ...defaults } = DEFAULT_RULE_SETTINGS;
const typed = (change: Partial<Record<keyof typeof defaults, string>> = {}) => ({
  ...mapNumbers((name) => String(defaults[name])),
  ...change,
});
const issuesOf = (change: Parameters<typeof typed>[0]) => readRuleNumbers(typed(change)).issues;

describe("typed numbers of the light rules", () => {
  test("are numbers when all is right, with blanks around them or not", () => {
    expect(readRuleNumbers(typed({ behindPoints: " 12 " }))).toEqual({
      numbers: { ...defaults, behindPoints: 12 },
      issues: [],
    });
  });

  test.each([
    ["", "required", undefined],
    ["  ", "required", undefined],
    ["ten", "not-a-number", undefined],
    ["1.5", "not-a-number", undefined],
    ["-3", "not-a-number", undefined],
    ["1e2", "not-a-number", undefined],
    ["99999", "not-a-number", undefined],
    ["0", "too-small", { min: 1 }],
    ["366", "too-big", { max: 365 }],
  ])("“%s” is no number of days: %s", (days, code, params) => {
    const issue = { field: "seriouslyLateDays", code };
    expect(issuesOf({ seriouslyLateDays: days })).toEqual([params ? { ...issue, params } : issue]);
  });

  test("are all complained of at once", () => {
    expect(issuesOf({ behindPoints: "", dueSoonDays: "x" })).toEqual([
      { field: "behindPoints", code: "required" },
      { field: "dueSoonDays", code: "not-a-number" },
    ]);
  });

  test("may not make serious what is less behind than behind, nor red come before amber", () => {
    const change = { behindPoints: "30", missingInRowAmber: "4" };
    expect(issuesOf(change)).toEqual([
      { field: "seriouslyBehindPoints", code: "serious-not-above", params: { behind: 30 } },
      { field: "missingInRowRed", code: "red-before-amber", params: { amber: 4 } },
    ]);
  });

  test("may make amber and red the same number of missing reports", () => {
    expect(issuesOf({ missingInRowAmber: "3", missingInRowRed: "3" })).toEqual([]);
  });

  test("the defaults and the ends of the bounds are right", () => {
    expect(issuesOf({})).toEqual([]);
    for (const end of ["min", "max"] as const) {
      const ends = mapNumbers((name) => String(RULE_BOUNDS[name][end]));
      expect(readRuleNumbers(ends).numbers).toEqual(mapNumbers((name) => RULE_BOUNDS[name][end]));
    }
  });
});

test("every number of the settings can be changed", () => {
  expect([...RULE_NUMBERS].toSorted()).toEqual(Object.keys(defaults).toSorted());
});

test("the changes between two versions are those numbers that differ", () => {
  const after = { ...defaults, dueSoonDays: 20, behindPoints: 15 };
  expect(numberChanges(DEFAULT_RULE_SETTINGS, after)).toEqual([
    { name: "behindPoints", before: 10, after: 15 },
    { name: "dueSoonDays", before: 30, after: 20 },
  ]);
});
