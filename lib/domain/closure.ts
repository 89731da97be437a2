import { addMonths } from "@/lib/domain/calendar";
import { countsAsResult } from "@/lib/domain/evidence";
import type { Issue } from "@/lib/domain/issue";
import type { PlainDate } from "@/lib/domain/plain-date";
import {
  checkDocuments,
  filledDocuments,
  type SentDocument,
} from "@/lib/domain/supporting-document";

/** The course of a closure (rules.md §5): 申请办结 → 核查 → 办结 → 公示 → 销号. */
export const CLOSURE_STATES = [
  "REQUESTED",
  "UNDER_VERIFICATION",
  "COMPLETED",
  "PUBLISHED",
  "DELISTED",
  "RETURNED",
  "WITHDRAWN",
  "REOPENED",
] as const;
export type ClosureState = (typeof CLOSURE_STATES)[number];

/** Who does it: the filing unit, a joint lead, the office or its chief. */
export type ClosureParty = "UNIT" | "JOINT_LEAD" | "OFFICE" | "CHIEF";

type Move = { from: readonly ClosureState[]; to: ClosureState; by: ClosureParty };

/** Each act with the states it may be done in, the one it leads to and who does it; no path skips a state. */
export const CLOSURE_MOVES = {
  agree: { from: ["REQUESTED"], to: "UNDER_VERIFICATION", by: "JOINT_LEAD" },
  reserve: { from: ["REQUESTED"], to: "RETURNED", by: "JOINT_LEAD" },
  withdraw: { from: ["REQUESTED", "UNDER_VERIFICATION"], to: "WITHDRAWN", by: "UNIT" },
  return: { from: ["UNDER_VERIFICATION"], to: "RETURNED", by: "OFFICE" },
  complete: { from: ["UNDER_VERIFICATION"], to: "COMPLETED", by: "CHIEF" },
  publish: { from: ["COMPLETED"], to: "PUBLISHED", by: "CHIEF" },
  delist: { from: ["PUBLISHED"], to: "DELISTED", by: "CHIEF" },
  reopen: { from: ["COMPLETED", "PUBLISHED", "DELISTED"], to: "REOPENED", by: "CHIEF" },
} as const satisfies Record<string, Move>;
export type ClosureMove = keyof typeof CLOSURE_MOVES;

/** The state that an act leads to; null where it is not possible. */
export function closureAfter(state: ClosureState, act: ClosureMove): ClosureState | null {
  const { from, to }: Move = CLOSURE_MOVES[act];
  return from.includes(state) ? to : null;
}

/** The state of the item while its closure is in one. */
export const ITEM_STATE_OF = {
  REQUESTED: "CLOSURE_REQUESTED",
  UNDER_VERIFICATION: "UNDER_VERIFICATION",
  COMPLETED: "COMPLETED",
  PUBLISHED: "COMPLETED",
  DELISTED: "DELISTED",
  RETURNED: "IN_PROGRESS",
  WITHDRAWN: "IN_PROGRESS",
  REOPENED: "REOPENED",
} as const satisfies Record<ClosureState, string>;

/** States of an item in which its closure may be asked for. */
export const CLOSABLE_ITEM_STATES: readonly string[] = ["REGISTERED", "IN_PROGRESS", "REOPENED"];

/** 公示 lasts so many workdays, the day of publication not counted. */
export const PUBLICATION_WORKDAYS = 5;

const LOOK_BACK_MONTHS = [3, 6, 12] as const;

/** The days on which a completed item is looked back at (R7). */
export function lookBackDays(completedOn: PlainDate): { months: number; dueOn: PlainDate }[] {
  return LOOK_BACK_MONTHS.map((months) => ({ months, dueOn: addMonths(completedOn, months) }));
}

/** Longest texts of a closure, in characters. */
export const CLOSURE_LIMITS = {
  summary: 500,
  statement: 500,
  reason: 300,
  source: 200,
  findings: 500,
  objection: 500,
} as const;

/** What an item is measured by at its end. */
export type Measured = {
  acceptanceCriteria: string | null;
  measureText: string;
  milestones: readonly { name: string; dueOn: PlainDate }[];
  indicators: readonly { name: string; comparator: string; target: string; unit: string }[];
};

const SIGNS: Record<string, string> = { AT_LEAST: "≥", AT_MOST: "≤", EXACTLY: "=" };

/** The acceptance criteria of an item (R2): as written, line by line; else its milestones and indicators; else the measure itself. */
export function criteriaOf(item: Measured): string[] {
  const written = (item.acceptanceCriteria ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (written.length > 0) return written;
  const told = [
    ...item.milestones.map(({ name, dueOn }) => `${name} (${dueOn})`),
    ...item.indicators.map(
      ({ name, comparator, target, unit }) => `${name} ${SIGNS[comparator] ?? ""} ${target}${unit}`,
    ),
  ];
  return told.length > 0 ? told : [item.measureText];
}

/** How a unit says that a criterion is met, and what stands behind it. */
export type SentCriterion = {
  text: string;
  statement: string;
  documents: readonly SentDocument[];
};

/** Every criterion has a statement and at least one document of kind DATA, CASE or PROJECT (R12, R17). */
export function checkCriteria(criteria: readonly SentCriterion[]): Issue[] {
  return criteria.flatMap(({ statement, documents }, index) => {
    const at = `criteria.${index}`;
    const counted = filledDocuments(documents).some(({ kind }) => countsAsResult(kind));
    return [
      ...(statement === "" ? [{ field: `${at}.statement`, code: "required" }] : []),
      ...checkDocuments(documents, `${at}.documents`),
      ...(counted ? [] : [{ field: `${at}.documents.0`, code: "criterion-unproven" }]),
    ];
  });
}

/** A request for closure: what every criterion lacks, and the result as a whole, all told at once. */
export function checkClosureRequest(request: {
  summary: string;
  criteria: readonly SentCriterion[];
}): Issue[] {
  return [
    ...checkCriteria(request.criteria),
    ...(request.summary === "" ? [{ field: "summary", code: "required" }] : []),
  ];
}

export const VERIFICATION_METHODS = ["SITE", "PHONE", "DATA_PULL"] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];
export const VERIFICATION_OUTCOMES = ["CONFIRMED", "MOSTLY_CONFIRMED", "REFUTED"] as const;
export type VerificationOutcome = (typeof VERIFICATION_OUTCOMES)[number];

/** A verification for a closure is made between its request and today. */
export function checkVerifiedOn(
  day: PlainDate,
  { requestedOn, today }: { requestedOn: PlainDate; today: PlainDate },
): Issue[] {
  if (day > today)
    return [{ field: "verifiedOn", code: "verified-in-the-future", params: { day: today } }];
  if (day < requestedOn)
    return [{ field: "verifiedOn", code: "verified-before-request", params: { day: requestedOn } }];
  return [];
}
