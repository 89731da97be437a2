import type { ReportContext } from "@/lib/domain/check-report";
import { canBeChecked, countsAsResult } from "@/lib/domain/evidence";
import type { Light, SelfLight } from "@/lib/domain/light";
import type { LikeText } from "@/lib/domain/likeness";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReportContent, ReportEvidence } from "@/lib/domain/report-content";

/** What a reviewer should look at in a report, as data. Stored when it is submitted. */
export type StoredRisk =
  | { code: "percent-back"; before: number; percent: number }
  | { code: "percent-jump"; before: number; percent: number }
  | { code: "rise-uncounted"; before: number; percent: number }
  | { code: "evidence-bare" | "evidence-repeated" }
  | { code: "milestone-missed"; name: string; due: PlainDate }
  | { code: "milestone-claimed"; name: string; due: PlainDate; reachedOn: PlainDate }
  | { code: "milestone-due"; name: string; due: PlainDate; reachedOn: PlainDate }
  | { code: "promise-not-kept" | "promise-partly-kept"; due: PlainDate }
  | { code: "late"; due: PlainDate };

/** What is joined when the queue is read, since it changes without the report. */
export type LiveRisk =
  | { code: "major-matter"; count: number }
  | { code: "light-changed"; before: Light; light: Light }
  | { code: "self-differs"; self: SelfLight; system: Light }
  | { code: "reserved"; unit: string; reservation: string }
  | ({ code: "text-like-own" | "text-like-other"; percent: number } & LikePlace);

/** Where the other text stands. */
type LikePlace = Pick<LikeText, "revisionId" | "item" | "unit" | "month">;

export type ReportRisk = StoredRisk | LiveRisk;
export type RiskCode = ReportRisk["code"];

/**
 * How much each calls for a look; a report's place in the queue is by their sum. Lateness is shown and
 * weighs nothing: nothing is ordered by how fast it was filed (R11).
 */
export const RISK_WEIGHTS: Record<RiskCode, number> = {
  "major-matter": 8,
  "percent-back": 5,
  "percent-jump": 5,
  "light-changed": 4,
  "self-differs": 4,
  "rise-uncounted": 4,
  "text-like-own": 4,
  "text-like-other": 4,
  reserved: 4,
  "milestone-missed": 3,
  "evidence-repeated": 3,
  "evidence-bare": 2,
  "promise-not-kept": 3,
  "milestone-claimed": 2,
  "promise-partly-kept": 1,
  "milestone-due": 1,
  late: 0,
};

/** Whether a report is to be looked at before it is decided on; one that isn't may be accepted together with others. */
export function callsForLook(risks: readonly ReportRisk[]): boolean {
  return risks.some(({ code }) => RISK_WEIGHTS[code] > 0);
}

/** A rise by more points than this in one report is asked about. */
const JUMP_POINTS = 30;

type Milestone = ReportContext["milestones"][number] & { name: string };

/** What a report is judged by: its context, with names. */
export type RiskContext = Pick<ReportContext, "day" | "period" | "lastAcceptedPercent"> & {
  milestones: readonly Milestone[];
  promise: { due: PlainDate } | null;
  dueOn: PlainDate;
  /** What stood behind the last accepted report. */
  lastEvidence: readonly ReportEvidence[];
};

/** What of a submitted report calls for the office's look, in the order in which it is told. */
export function assessRisks(content: ReportContent, context: RiskContext): StoredRisk[] {
  return [
    ...percentRisks(content, context.lastAcceptedPercent ?? 0),
    ...evidenceRisks(content, context.lastEvidence),
    ...milestoneRisks(content, context),
    ...promiseRisks(content, context),
    ...(context.day > context.dueOn ? [{ code: "late" as const, due: context.dueOn }] : []),
  ];
}

/** Backwards, a jump, or a rise on meetings and papers alone (R12, R17). */
function percentRisks({ percent, evidence }: ReportContent, before: number): StoredRisk[] {
  if (percent === null || percent === before) return [];
  if (percent < before) return [{ code: "percent-back", before, percent }];
  const counted = evidence.some(({ kind }) => countsAsResult(kind));
  return [
    ...(percent - before > JUMP_POINTS ? [{ code: "percent-jump" as const, before, percent }] : []),
    ...(counted ? [] : [{ code: "rise-uncounted" as const, before, percent }]),
  ];
}

/** Results that rest on words alone, or evidence of which every piece was given last time; "no change" says so itself. */
function evidenceRisks(
  { evidence, noChange }: ReportContent,
  lastEvidence: readonly ReportEvidence[],
): StoredRisk[] {
  const counted = evidence.filter(({ kind }) => countsAsResult(kind));
  const given = new Set(lastEvidence.map(evidenceWords));
  const repeated = evidence.length > 0 && evidence.every((each) => given.has(evidenceWords(each)));
  return [
    ...(counted.length > 0 && !counted.some(canBeChecked)
      ? [{ code: "evidence-bare" as const }]
      : []),
    ...(repeated && !noChange ? [{ code: "evidence-repeated" as const }] : []),
  ];
}

function evidenceWords({ kind, description, link, file }: ReportEvidence): string {
  return JSON.stringify([kind, description.trim(), link, file?.id ?? null]);
}

function milestoneRisks(content: ReportContent, { milestones, period }: RiskContext): StoredRisk[] {
  const claims = new Map(content.milestonesReached.map((each) => [each.milestoneId, each]));
  return milestones.flatMap(({ id, name, currentDue: due, reachedOn }): StoredRisk[] => {
    const claimed = claims.get(id)?.reachedOn;
    if (claimed) return [{ code: "milestone-claimed", name, due, reachedOn: claimed }];
    if (due < period.from || due > period.until) return [];
    return reachedOn
      ? [{ code: "milestone-due", name, due, reachedOn }]
      : [{ code: "milestone-missed", name, due }];
  });
}

function promiseRisks({ promiseKept }: ReportContent, { promise }: RiskContext): StoredRisk[] {
  if (!promise) return [];
  if (promiseKept === "NOT_KEPT") return [{ code: "promise-not-kept", due: promise.due }];
  if (promiseKept === "PARTLY") return [{ code: "promise-partly-kept", due: promise.due }];
  return [];
}
