import { addMonths } from "@/lib/domain/calendar";
import { countsAsResult } from "@/lib/domain/evidence";
import type { Issue } from "@/lib/domain/issue";
import { SELF_LIGHTS } from "@/lib/domain/light";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";
import {
  DELAY_REASONS,
  PROMISE_ANSWERS,
  REPORT_LIMITS,
  REPORT_ROWS,
  type ReportBottleneck,
  type ReportContent,
  type ReportEvidence,
} from "@/lib/domain/report-content";

const NEXT_STEP_MONTHS = 12;
const MAX_READING = 1e15;

/** What a report is checked against; `period` is the span of days that it tells about. */
export type ReportContext = {
  day: PlainDate;
  planIssuedOn: PlainDate;
  period: { from: PlainDate; until: PlainDate };
  lastAcceptedPercent: number | null;
  milestones: readonly { id: number; currentDue: PlainDate; reachedOn: PlainDate | null }[];
  /** What was promised in the last accepted report; null where nothing was. */
  promise: { due: PlainDate } | null;
  indicatorIds: readonly number[];
  /** Bottlenecks of earlier reports that are still open. */
  openBottleneckIds: readonly number[];
  /** Of the helpers that the report names, those that stand and are no collective. */
  helperUnitIds: readonly number[];
  /** The item's own filing unit, which can't be its own helper. */
  filingUnitId: number | null;
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
    ...knownChoice("promiseKept", content.promiseKept, PROMISE_ANSWERS),
    ...knownChoice("delayReason", content.delayReason, DELAY_REASONS),
    ...tooLong("delayNote", content.delayNote, REPORT_LIMITS.delayNote),
    ...content.readings.flatMap(readingForm),
    ...tooMany("evidence", content.evidence, REPORT_ROWS.evidence),
    ...content.evidence.flatMap(evidenceForm),
    ...tooMany("bottlenecks", content.bottlenecks, REPORT_ROWS.bottlenecks),
    ...content.bottlenecks.flatMap(bottleneckForm),
  ];
}

function readingForm({ indicatorId, value }: { indicatorId: number; value: number | null }) {
  if (value === null) return [];
  const fits = Number.isFinite(value) && Math.abs(value) < MAX_READING;
  return fits ? [] : [{ field: `readings.${indicatorId}`, code: "not-a-figure" }];
}

function evidenceForm({ description, link }: ReportEvidence, index: number): Issue[] {
  const field = `evidence.${index}`;
  const isAddress = link === null || /^https?:\/\/\S+$/.test(link);
  return [
    ...tooLong(field, description, REPORT_LIMITS.evidence),
    ...tooLong(`${field}.link`, link ?? "", REPORT_LIMITS.link),
    ...(isAddress ? [] : [{ field: `${field}.link`, code: "not-an-address" }]),
  ];
}

function bottleneckForm({ what, answerDue }: ReportBottleneck, index: number): Issue[] {
  return [
    ...tooLong(`bottlenecks.${index}`, what, REPORT_LIMITS.bottleneck),
    ...(answerDue === null ? [] : dayForm(`bottlenecks.${index}.answerDue`, answerDue)),
  ];
}

/** A report to be submitted must be complete and agree with the item (rules.md §4). */
export function checkReport(content: ReportContent, context: ReportContext): ReportCheck {
  const issues = [
    ...checkReportDraft(content),
    ...missingFields(content),
    ...nextStepIssues(content, context),
    ...milestoneIssues(content, context),
    ...promiseIssues(content, context),
    ...delayIssues(content, context),
    ...readingIssues(content, context),
    ...bottleneckIssues(content, context),
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

/** Last month's promise is answered once its day has come. */
function promiseIssues({ promiseKept }: ReportContent, { promise, day }: ReportContext): Issue[] {
  if (promise === null || promise.due > day || promiseKept !== null) return [];
  return [{ field: "promiseKept", code: "promise-unanswered" }];
}

/** A milestone that has passed unreached needs a reason that tells "not done" from the rest (R10). */
function delayIssues(content: ReportContent, context: ReportContext): Issue[] {
  if (content.delayReason !== null) return [];
  const claimed = new Set(content.milestonesReached.map((each) => each.milestoneId));
  const late = context.milestones.some(
    ({ id, currentDue, reachedOn }) =>
      reachedOn === null && currentDue < context.day && !claimed.has(id),
  );
  return late ? [{ field: "delayReason", code: "delay-unexplained" }] : [];
}

function readingIssues({ readings }: ReportContent, { indicatorIds }: ReportContext): Issue[] {
  return readings.flatMap(({ indicatorId }) =>
    indicatorIds.includes(indicatorId)
      ? []
      : [{ field: `readings.${indicatorId}`, code: "indicator-of-another-item" }],
  );
}

function bottleneckIssues(content: ReportContent, context: ReportContext): Issue[] {
  const raised = content.bottlenecks.flatMap((each, index): Issue[] => {
    const field = `bottlenecks.${index}`;
    const missing = [
      ...(length(each.what) === 0 ? [field] : []),
      ...(each.helperUnitId === null ? [`${field}.helper`] : []),
      ...(each.answerDue === null ? [`${field}.answerDue`] : []),
    ].map((missed) => ({ field: missed, code: "required" }));
    const past = each.answerDue !== null && each.answerDue < context.day;
    return [
      ...missing,
      ...helperIssues(`${field}.helper`, each.helperUnitId, context),
      ...(past
        ? [{ field: `${field}.answerDue`, code: "answer-day-past", params: { day: context.day } }]
        : []),
    ];
  });
  const astray = content.settledBottlenecks.some((id) => !context.openBottleneckIds.includes(id));
  return astray ? [...raised, { field: "settledBottlenecks", code: "bottleneck-settled" }] : raised;
}

/** Only a unit that stands by itself can answer. */
function helperIssues(field: string, helperUnitId: number | null, context: ReportContext): Issue[] {
  if (helperUnitId === null) return [];
  if (helperUnitId === context.filingUnitId) return [{ field, code: "helper-is-oneself" }];
  return context.helperUnitIds.includes(helperUnitId) ? [] : [{ field, code: "helper-unknown" }];
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

function knownChoice(field: string, chosen: string | null, known: readonly string[]): Issue[] {
  return chosen === null || known.includes(chosen) ? [] : [{ field, code: "unknown-choice" }];
}

function tooMany(field: string, rows: readonly unknown[], max: number): Issue[] {
  return rows.length > max ? [{ field, code: "too-many", params: { max } }] : [];
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
