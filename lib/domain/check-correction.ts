import type { Issue } from "@/lib/domain/issue";
import { REPORT_LIMITS, type ReportContent } from "@/lib/domain/report-content";

/** How long the reason of a correction may be, in characters. */
export const CORRECTION_REASON_LIMIT = 300;

/** What may be corrected of an accepted report: what it said and counted. Its evidence stays as it was. */
export type Correction = {
  percent: number | null;
  done: string;
  readings: readonly { indicatorId: number; value: number | null }[];
  reason: string;
};

/** The accepted report as it reads with the correction; what is not asked for again stays word for word. */
export function correctedContent(accepted: ReportContent, correction: Correction): ReportContent {
  const { percent, done } = correction;
  const asked = new Set(correction.readings.map((each) => each.indicatorId));
  return {
    ...accepted,
    percent,
    done: done.trim(),
    noChange: accepted.noChange && percent === accepted.percent,
    readings: [
      ...accepted.readings.filter((each) => !asked.has(each.indicatorId)),
      ...correction.readings.filter((each) => each.value !== null),
    ].toSorted((a, b) => a.indicatorId - b.indicatorId),
  };
}

/** A correction must be complete, say why, and change something. */
export function checkCorrection(
  accepted: ReportContent,
  correction: Correction,
  indicatorIds: readonly number[],
): Issue[] {
  const { percent, done, reason, readings } = correction;
  const issues: Issue[] = [
    ...percentIssues(percent),
    ...textIssues("done", done, REPORT_LIMITS.done),
    ...textIssues("reason", reason, CORRECTION_REASON_LIMIT),
    ...readings
      .filter((each) => !indicatorIds.includes(each.indicatorId))
      .map(({ indicatorId }) => ({
        field: `readings.${indicatorId}`,
        code: "indicator-of-another-item",
      })),
  ];
  if (issues.length > 0) return issues;
  const same = said(accepted) === said(correctedContent(accepted, correction));
  return same ? [{ field: "percent", code: "nothing-corrected" }] : [];
}

/** What a correction can change, for comparison. */
function said({ percent, done, readings }: ReportContent): string {
  const figures = readings
    .filter((each) => each.value !== null)
    .toSorted((a, b) => a.indicatorId - b.indicatorId)
    .map(({ indicatorId, value }) => [indicatorId, value]);
  return JSON.stringify([percent, done.trim(), figures]);
}

function percentIssues(percent: number | null): Issue[] {
  if (percent === null) return [{ field: "percent", code: "required" }];
  const fits = Number.isInteger(percent) && percent >= 0 && percent <= 100;
  return fits ? [] : [{ field: "percent", code: "percent-range", params: { min: 0, max: 100 } }];
}

function textIssues(field: string, text: string, max: number): Issue[] {
  const length = [...text.trim()].length;
  if (length === 0) return [{ field, code: "required" }];
  return length > max ? [{ field, code: "too-long", params: { max, length } }] : [];
}
