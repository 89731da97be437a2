import type { PlainDate } from "@/lib/domain/plain-date";

/** The states of a report (glossary.md); MISSING and EXEMPT are derived, NOT_STARTED is no row yet. */
export const REPORT_STATES = [
  "NOT_STARTED",
  "DRAFT",
  "PENDING_UNIT_APPROVAL",
  "SUBMITTED",
  "RETURNED",
  "ACCEPTED",
  "CORRECTED",
  "MISSING",
  "EXEMPT",
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What the unit (save-draft, submit, approve, return-by-unit) and the office may do. */
export const REPORT_ACTS = [
  "save-draft",
  "submit",
  "approve",
  "return-by-unit",
  "accept",
  "return-by-office",
  "correct",
] as const;
export type ReportAct = (typeof REPORT_ACTS)[number];

const FIRST_FILING = { "save-draft": "DRAFT", submit: "PENDING_UNIT_APPROVAL" } as const;

// Late filing stays possible, and so does filing for an exempt month of one's own accord.
const TRANSITIONS: Record<ReportState, Partial<Record<ReportAct, ReportState>>> = {
  NOT_STARTED: FIRST_FILING,
  MISSING: FIRST_FILING,
  EXEMPT: FIRST_FILING,
  DRAFT: FIRST_FILING,
  PENDING_UNIT_APPROVAL: {
    approve: "SUBMITTED",
    "return-by-unit": "RETURNED",
  },
  SUBMITTED: { accept: "ACCEPTED", "return-by-office": "RETURNED" },
  RETURNED: { "save-draft": "RETURNED", submit: "PENDING_UNIT_APPROVAL" },
  ACCEPTED: { correct: "CORRECTED" },
  CORRECTED: { correct: "CORRECTED" },
};

/**
 * The state an act leads to, null where it is not allowed (rules.md §4). In a unit without an
 * approver of its own, submitting reaches the office at once.
 */
export function transition(
  state: ReportState,
  act: ReportAct,
  approvalRequired = true,
): ReportState | null {
  const next = TRANSITIONS[state][act] ?? null;
  return next === "PENDING_UNIT_APPROVAL" && !approvalRequired ? "SUBMITTED" : next;
}

/** Whether the office has the report in its hands, judged or not. */
export function isSubmitted(state: ReportState): boolean {
  return state === "SUBMITTED" || isAccepted(state);
}

/**
 * Whether a report's latest revision has left its unit for all who read the item: the office has the report, the
 * unit's approver released the revision, or the office decided on it. `RELEASED` of lib/db is the same rule.
 */
export function isReleased(
  state: ReportState,
  reviews: readonly { stage: "UNIT" | "OFFICE"; decision: string }[],
): boolean {
  return (
    isSubmitted(state) ||
    reviews.some(({ stage, decision }) => stage === "OFFICE" || decision === "APPROVED")
  );
}

/** Whether the office took the report over; a corrected report was accepted before. */
export function isAccepted(state: ReportState): boolean {
  return state === "ACCEPTED" || state === "CORRECTED";
}

/**
 * The state to show on a day: MISSING from the day after the due day while the office has nothing,
 * which includes a report that waits for the unit's approval or went back; EXEMPT where none is asked.
 */
export function shownReportState(
  stored: ReportState,
  period: { dueOn: PlainDate; exempt: boolean },
  day: PlainDate,
): ReportState {
  if (isSubmitted(stored)) return stored;
  if (period.exempt) return stored === "NOT_STARTED" ? "EXEMPT" : stored;
  return day > period.dueOn ? "MISSING" : stored;
}
