import { addDays } from "@/lib/domain/calendar";
import type { Issue } from "@/lib/domain/issue";
import type { Light } from "@/lib/domain/light";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";
import type { DelayReason } from "@/lib/domain/report-content";

/** 整改方案 by its state: in force from its submission until it goes back or ends. */
export const REMEDY_STATES = ["SUBMITTED", "ACCEPTED", "RETURNED", "ENDED"] as const;
export type RemedyState = (typeof REMEDY_STATES)[number];

/** What the office decides of a plan. */
export const REMEDY_DECISIONS = ["accept", "return", "end"] as const;
export type RemedyDecision = (typeof REMEDY_DECISIONS)[number];

const NEXT: Record<RemedyState, Partial<Record<RemedyDecision, RemedyState>>> = {
  SUBMITTED: { accept: "ACCEPTED", return: "RETURNED" },
  ACCEPTED: { end: "ENDED" },
  RETURNED: {},
  ENDED: {},
};

/** The state after a decision; null where it can't be taken. */
export function afterDecision(state: RemedyState, decision: RemedyDecision): RemedyState | null {
  return NEXT[state][decision] ?? null;
}

/** What can be decided of a plan now. */
export function openDecisions(state: RemedyState): RemedyDecision[] {
  return REMEDY_DECISIONS.filter((decision) => afterDecision(state, decision) !== null);
}

/** Whether a plan is in force: the light counts it (rules.md §2). */
export function isInForce(state: RemedyState): boolean {
  return openDecisions(state).length > 0;
}

/** An item in trouble, by the light shown or by the system's own, calls for a remedy plan. */
export function callsForRemedy(lights: readonly Light[]): boolean {
  return lights.some((light) => light === "AMBER" || light === "RED");
}

export const REMEDY_LIMITS = { cause: 500, step: 60, reason: 300 } as const;
/** How many steps a plan has at most. */
export const REMEDY_STEPS = 6;
const MOST_DAYS = 365;

/** A step as a form sends it; one that says nothing is blank and is left out. */
export type SentStep = { name: string; dueOn: string };
export type SentRemedy = {
  causeReason: DelayReason | null;
  cause: string;
  helperUnitId: number | null;
  steps: readonly SentStep[];
};

/** The steps that say something, in their order. */
export function filledSteps(steps: readonly SentStep[]): SentStep[] {
  return steps.filter(({ name, dueOn }) => name !== "" || dueOn !== "");
}

/** The last day on which a step can be due. */
export function latestStepDay(today: PlainDate): PlainDate {
  return addDays(today, MOST_DAYS);
}

type RemedyContext = {
  today: PlainDate;
  filingUnitId: number | null;
  /** The units that can be asked to help. */
  helperIds: ReadonlySet<number>;
};

/** What is wrong with a plan: it says the cause with its code (R10), and one to six steps, each with its day. */
export function checkRemedy(sent: SentRemedy, context: RemedyContext): Issue[] {
  const issues: Issue[] = [];
  if (sent.causeReason === null) issues.push({ field: "causeReason", code: "required" });
  issues.push(...textIssues("cause", sent.cause, REMEDY_LIMITS.cause));
  issues.push(...helperIssues(sent.helperUnitId, context));
  if (filledSteps(sent.steps).length === 0)
    issues.push({ field: "steps.0", code: "remedy-without-steps" });
  return [...issues, ...sent.steps.flatMap((step, at) => stepIssues(step, at, context.today))];
}

function helperIssues(helper: number | null, { filingUnitId, helperIds }: RemedyContext): Issue[] {
  if (helper === null) return [];
  const field = "helperUnitId";
  if (helper === filingUnitId) return [{ field, code: "helper-is-oneself" }];
  return helperIds.has(helper) ? [] : [{ field, code: "helper-unknown" }];
}

function stepIssues({ name, dueOn }: SentStep, at: number, today: PlainDate): Issue[] {
  if (name === "" && dueOn === "") return [];
  const field = `steps.${at}.dueOn`;
  const issues = textIssues(`steps.${at}`, name, REMEDY_LIMITS.step);
  const latest = latestStepDay(today);
  if (dueOn === "") return [...issues, { field, code: "required" }];
  if (!isPlainDate(dueOn)) return [...issues, { field, code: "not-a-day" }];
  if (dueOn <= today) issues.push({ field, code: "step-not-ahead", params: { day: today } });
  if (dueOn > latest) issues.push({ field, code: "step-too-far", params: { latest } });
  return issues;
}

function textIssues(field: string, text: string, max: number): Issue[] {
  if (text === "") return [{ field, code: "required" }];
  const { length } = [...text];
  return length > max ? [{ field, code: "too-long", params: { max, length } }] : [];
}
