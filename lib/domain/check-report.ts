import { addMonths } from "@/lib/domain/calendar";
import { countsAsResult, type EvidenceKind } from "@/lib/domain/evidence";
import type { Issue } from "@/lib/domain/issue";
import { SELF_LIGHTS, type SelfLight } from "@/lib/domain/light";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";

/** Longest texts of a report, in characters: reports stay short (R8). */
export const REPORT_LIMITS = { done: 500, nextStep: 200, evidence: 200 } as const;

const NEXT_STEP_MONTHS = 12;

/** A report as typed; null and "" are what has not been filled in yet. With `noChange`, `done` is the reason. */
export type ReportContent = {
  selfLight: SelfLight | null;
  percent: number | null;
  done: string;
  noChange: boolean;
  nextStep: string;
  nextStepDue: PlainDate | null;
  milestonesReached: readonly { milestoneId: number; reachedOn: PlainDate | null }[];
  evidence: readonly { kind: EvidenceKind; description: string }[];
};

/** What a report is checked against; `period` is the span of days that it tells about. */
export type ReportContext = {
  day: PlainDate;
  planIssuedOn: PlainDate;
  period: { from: PlainDate; until: PlainDate };
  lastAcceptedPercent: number | null;
  milestones: readonly { id: number; currentDue: PlainDate; reachedOn: PlainDate | null }[];
};

/** Issues stop the submission; warnings are shown and may be passed over. */
export type ReportCheck = { issues: Issue[]; warnings: Issue[] };

/** A draft may be incomplete: only what is there is judged, by length and form. */
export function checkReportDraft(content: ReportContent): Issue[] {
  return [
    ...tooLong("done", content.done, REPORT_LIMITS.done),
    ...tooLong("nextStep", content.nextStep, REPORT_LIMITS.nextStep),
    ...(content.percent === null ? [] : percentForm(content.percent)),
    ...(content.selfLight === null ? [] : selfLightForm(content.selfLight)),
    ...(content.nextStepDue === null ? [] : dayForm("nextStepDue", content.nextStepDue)),
    ...content.milestonesReached.flatMap(({ milestoneId, reachedOn }) =>
      reachedOn === null ? [] : dayForm(milestoneField(milestoneId), reachedOn),
    ),
    ...content.evidence.flatMap((each, index) =>
      tooLong(`evidence.${index}`, each.description, REPORT_LIMITS.evidence),
    ),
  ];
}

/** A report to be submitted must be complete and agree with the item (rules.md §4). */
export function checkReport(content: ReportContent, context: ReportContext): ReportCheck {
  const issues = [
    ...checkReportDraft(content),
    ...missingFields(content),
    ...nextStepIssues(content, context),
    ...milestoneIssues(content, context),
    ...noChangeIssues(content, context),
  ];
  return { issues, warnings: percentWarnings(content, context) };
}

function missingFields(content: ReportContent): Issue[] {
  const fields = {
    selfLight: content.selfLight === null,
    percent: content.percent === null,
    done: length(content.done) === 0,
    nextStep: length(content.nextStep) === 0,
    nextStepDue: content.nextStepDue === null,
  };
  const evidence = content.evidence.flatMap((each, index) =>
    length(each.description) === 0 ? [`evidence.${index}`] : [],
  );
  const missing = Object.entries(fields).flatMap(([field, empty]) => (empty ? [field] : []));
  return [...missing, ...evidence].map((field) => ({ field, code: "required" }));
}

function nextStepIssues({ nextStepDue }: ReportContent, { day }: ReportContext): Issue[] {
  if (nextStepDue === null || !isPlainDate(nextStepDue)) return [];
  const latest = addMonths(day, NEXT_STEP_MONTHS);
  if (nextStepDue < day) return [{ field: "nextStepDue", code: "in-the-past", params: { day } }];
  if (nextStepDue > latest)
    return [{ field: "nextStepDue", code: "too-far-ahead", params: { latest } }];
  return [];
}

/** A milestone may be older than the plan only if it was due before it: the document asks for June, issued in July. */
function milestoneIssues(content: ReportContent, context: ReportContext): Issue[] {
  const known = new Map(context.milestones.map((each) => [each.id, each]));
  return content.milestonesReached.flatMap(({ milestoneId, reachedOn }): Issue[] => {
    const field = milestoneField(milestoneId);
    const milestone = known.get(milestoneId);
    if (!milestone) return [{ field, code: "milestone-of-another-item" }];
    if (reachedOn === null) return [{ field, code: "required" }];
    if (!isPlainDate(reachedOn)) return [];
    if (reachedOn > context.day)
      return [{ field, code: "in-the-future", params: { day: context.day } }];
    if (reachedOn < context.planIssuedOn && milestone.currentDue >= context.planIssuedOn)
      return [{ field, code: "before-the-plan", params: { issuedOn: context.planIssuedOn } }];
    return [];
  });
}

/** "No change" contradicts a milestone that fell due unreached, one newly reached, or a moved percent. */
function noChangeIssues(content: ReportContent, context: ReportContext): Issue[] {
  if (!content.noChange) return [];
  const { from, until } = context.period;
  const fellDue = context.milestones.some(
    ({ currentDue, reachedOn }) => reachedOn === null && currentDue >= from && currentDue <= until,
  );
  const moved =
    content.percent !== null &&
    content.percent !== (context.lastAcceptedPercent ?? content.percent);
  const contradictions: [boolean, string][] = [
    [fellDue, "no-change-but-milestone-due"],
    [content.milestonesReached.length > 0, "no-change-but-milestone-reached"],
    [moved, "no-change-but-percent-moved"],
  ];
  return contradictions.flatMap(([holds, code]) => (holds ? [{ field: "noChange", code }] : []));
}

function percentWarnings(content: ReportContent, context: ReportContext): Issue[] {
  const last = context.lastAcceptedPercent;
  const { percent } = content;
  if (percent === null) return [];
  if (last !== null && percent < last)
    return [{ field: "percent", code: "percent-fell", params: { last, percent } }];
  const counted = content.evidence.some((each) => countsAsResult(each.kind));
  if (percent > (last ?? 0) && !counted)
    return [
      { field: "evidence", code: "rise-without-results", params: { last: last ?? 0, percent } },
    ];
  return [];
}

function percentForm(percent: number): Issue[] {
  const fits = Number.isInteger(percent) && percent >= 0 && percent <= 100;
  return fits ? [] : [{ field: "percent", code: "percent-range", params: { min: 0, max: 100 } }];
}

function selfLightForm(light: string): Issue[] {
  const known: readonly string[] = SELF_LIGHTS;
  return known.includes(light) ? [] : [{ field: "selfLight", code: "unknown-choice" }];
}

function dayForm(field: string, day: string): Issue[] {
  return isPlainDate(day) ? [] : [{ field, code: "not-a-day" }];
}

function tooLong(field: string, text: string, max: number): Issue[] {
  return length(text) > max
    ? [{ field, code: "too-long", params: { max, length: length(text) } }]
    : [];
}

function milestoneField(milestoneId: number): string {
  return `milestonesReached.${milestoneId}`;
}

/** Characters as people count them, without the blanks around the text. */
function length(text: string): number {
  return [...text.trim()].length;
}
