import type { EvidenceKind } from "@/lib/domain/evidence";
import type { SelfLight } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";

/** Longest texts of a report, in characters: reports stay short (R8). */
export const REPORT_LIMITS = {
  done: 500,
  nextStep: 200,
  evidence: 200,
  bottleneck: 200,
  delayNote: 200,
  link: 500,
} as const;

/** How many lines of each kind a report may have. */
export const REPORT_ROWS = { evidence: 20, bottlenecks: 5 } as const;

/** Whether what was promised last time was done. */
export const PROMISE_ANSWERS = ["KEPT", "PARTLY", "NOT_KEPT"] as const;
export type PromiseAnswer = (typeof PROMISE_ANSWERS)[number];

/** Why an item lags (R10): not done, blocked by others, overtaken by policy, or tried in good faith. */
export const DELAY_REASONS = ["NOT_DONE", "BLOCKED", "POLICY_CHANGED", "GOOD_FAITH"] as const;
export type DelayReason = (typeof DELAY_REASONS)[number];

/** A file that stands behind evidence; its bytes are in the store. */
export type EvidenceFile = { id: string; name: string; size: number; contentType: string };

/** One piece of evidence: said in words, with a file or the address of an existing record. */
export type ReportEvidence = {
  kind: EvidenceKind;
  description: string;
  link: string | null;
  file: EvidenceFile | null;
};

/** What holds the item up, who is asked to help, and by which day. */
export type ReportBottleneck = {
  what: string;
  helperUnitId: number | null;
  answerDue: PlainDate | null;
};

/** A report as typed; null and "" are what has not been filled in yet. With `noChange`, `done` is the reason. */
export type ReportContent = {
  promiseKept: PromiseAnswer | null;
  selfLight: SelfLight | null;
  percent: number | null;
  done: string;
  noChange: boolean;
  nextStep: string;
  nextStepDue: PlainDate | null;
  milestonesReached: readonly { milestoneId: number; reachedOn: PlainDate | null }[];
  /** Readings of the item's indicators in the indicator's own unit. */
  readings: readonly { indicatorId: number; value: number | null }[];
  evidence: readonly ReportEvidence[];
  bottlenecks: readonly ReportBottleneck[];
  /** Earlier bottlenecks that are overcome. */
  settledBottlenecks: readonly number[];
  delayReason: DelayReason | null;
  delayNote: string;
};

/** A report in which nothing has been filled in. */
export const BLANK_REPORT: ReportContent = {
  promiseKept: null,
  selfLight: null,
  percent: null,
  done: "",
  noChange: false,
  nextStep: "",
  nextStepDue: null,
  milestonesReached: [],
  readings: [],
  evidence: [],
  bottlenecks: [],
  settledBottlenecks: [],
  delayReason: null,
  delayNote: "",
};
