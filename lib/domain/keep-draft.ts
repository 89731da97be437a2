import { checkReportDraft } from "@/lib/domain/check-report";
import type { Issue } from "@/lib/domain/issue";
import type { ReportContent } from "@/lib/domain/report-content";

/**
 * What of a draft can be kept, and what is wrong with the rest. Texts stay as they were typed, too
 * long as they may be; a figure, a day or a choice that is none is left out, since it has no form.
 */
export function keepDraft(content: ReportContent): { kept: ReportContent; issues: Issue[] } {
  const issues = checkReportDraft(content);
  const wrong = new Set(issues.map(({ field }) => field));
  const orNone = <Value>(field: string, value: Value) => (wrong.has(field) ? null : value);
  const kept: ReportContent = {
    ...content,
    promiseKept: orNone("promiseKept", content.promiseKept),
    selfLight: orNone("selfLight", content.selfLight),
    percent: orNone("percent", content.percent),
    nextStepDue: orNone("nextStepDue", content.nextStepDue),
    delayReason: orNone("delayReason", content.delayReason),
    milestonesReached: content.milestonesReached.filter(
      ({ milestoneId }) => !wrong.has(`milestonesReached.${milestoneId}`),
    ),
    readings: content.readings.filter(({ indicatorId }) => !wrong.has(`readings.${indicatorId}`)),
    bottlenecks: content.bottlenecks.map((each, index) => ({
      ...each,
      answerDue: orNone(`bottlenecks.${index}.answerDue`, each.answerDue),
    })),
  };
  return { kept, issues };
}
