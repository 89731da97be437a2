import type { ReportContent } from "@/lib/domain/report-content";

/** Whether two reports say the same, as they would be filed: the same form sent twice does. */
export function isSameReport(one: ReportContent, other: ReportContent): boolean {
  return JSON.stringify(filedForm(one)) === JSON.stringify(filedForm(other));
}

function filedForm(content: ReportContent) {
  const { milestonesReached, readings, settledBottlenecks } = content;
  return [
    [content.promiseKept, content.selfLight, content.percent, content.noChange],
    [content.done.trim(), content.nextStep.trim(), content.nextStepDue],
    [content.delayReason, content.delayNote.trim()],
    milestonesReached
      .map(({ milestoneId, reachedOn }) => [milestoneId, reachedOn] as const)
      .toSorted(([a], [b]) => a - b),
    readings
      .filter(({ value }) => value !== null)
      .map(({ indicatorId, value }) => [indicatorId, value] as const)
      .toSorted(([a], [b]) => Number(a) - Number(b)),
    content.evidence.map(({ kind, description, link, file }) => [
      kind,
      description.trim(),
      link,
      file?.id ?? null,
    ]),
    content.bottlenecks.map(({ what, helperUnitId, answerDue }) => [
      what.trim(),
      helperUnitId,
      answerDue,
    ]),
    settledBottlenecks.toSorted((a, b) => a - b),
  ];
}
