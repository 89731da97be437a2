import type { Issue } from "@/lib/domain/issue";
import type { RuleSettings } from "@/lib/domain/rule-settings";

/** The numbers of the rule settings in the order in which rules.md §2 names them. */
export const RULE_NUMBERS = [
  "seriouslyLateDays",
  "behindPoints",
  "seriouslyBehindPoints",
  "missingInRowAmber",
  "missingInRowRed",
  "returnsInPeriod",
  "amberPeriodsInRow",
  "dueSoonDays",
] as const;
export type RuleNumber = (typeof RULE_NUMBERS)[number];
export type RuleNumbers = Record<RuleNumber, number>;

/** What each number may be, both ends included: days, points of a hundred, or times. */
export const RULE_BOUNDS: Record<RuleNumber, { min: number; max: number }> = {
  seriouslyLateDays: { min: 1, max: 365 },
  behindPoints: { min: 1, max: 99 },
  seriouslyBehindPoints: { min: 2, max: 100 },
  missingInRowAmber: { min: 1, max: 12 },
  missingInRowRed: { min: 1, max: 12 },
  returnsInPeriod: { min: 1, max: 9 },
  amberPeriodsInRow: { min: 1, max: 12 },
  dueSoonDays: { min: 1, max: 180 },
};

/** Most characters of the reason for a change. */
export const RULE_REASON_LIMIT = 300;

/** Typed numbers as numbers, or what is wrong with them: each must be whole and within its bounds, and none may contradict another. */
export function readRuleNumbers(
  typed: Record<RuleNumber, string>,
): { numbers: RuleNumbers; issues: [] } | { numbers: null; issues: Issue[] } {
  const issues = RULE_NUMBERS.flatMap((name) => rangeIssue(name, typed[name].trim()) ?? []);
  const numbers = mapNumbers((name) => Number(typed[name].trim()));
  if (issues.length === 0) issues.push(...contradictions(numbers));
  return issues.length === 0 ? { numbers, issues: [] } : { numbers: null, issues };
}

/** A value for each of the numbers. */
export function mapNumbers<T>(value: (name: RuleNumber) => T): Record<RuleNumber, T> {
  return Object.fromEntries(RULE_NUMBERS.map((name) => [name, value(name)])) as Record<
    RuleNumber,
    T
  >;
}

/** One number that differs between two versions. */
export type NumberChange = { name: RuleNumber; before: number; after: number };

/** The numbers that differ between two versions, in their order. */
export function numberChanges(
  before: RuleNumbers | RuleSettings,
  after: RuleNumbers | RuleSettings,
): NumberChange[] {
  return RULE_NUMBERS.filter((name) => before[name] !== after[name]).map((name) => ({
    name,
    before: before[name],
    after: after[name],
  }));
}

function rangeIssue(name: RuleNumber, typed: string): Issue | null {
  const { min, max } = RULE_BOUNDS[name];
  if (typed === "") return { field: name, code: "required" };
  if (!/^\d{1,4}$/.test(typed)) return { field: name, code: "not-a-number" };
  const number = Number(typed);
  if (number < min) return { field: name, code: "too-small", params: { min } };
  return number > max ? { field: name, code: "too-big", params: { max } } : null;
}

/** What is grave must not come before what is less grave. */
function contradictions(numbers: RuleNumbers): Issue[] {
  const { behindPoints, seriouslyBehindPoints, missingInRowAmber, missingInRowRed } = numbers;
  const issues: Issue[] = [];
  if (seriouslyBehindPoints <= behindPoints)
    issues.push({
      field: "seriouslyBehindPoints",
      code: "serious-not-above",
      params: { behind: behindPoints },
    });
  if (missingInRowRed < missingInRowAmber)
    issues.push({
      field: "missingInRowRed",
      code: "red-before-amber",
      params: { amber: missingInRowAmber },
    });
  return issues;
}
