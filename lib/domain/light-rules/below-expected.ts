import { isAcceptedBy, type LightCase } from "@/lib/domain/light-case";
import type { ReportFact } from "@/lib/domain/light-facts";
import type { LightRule } from "@/lib/domain/light-rules/light-rule";
import type { PlainDate } from "@/lib/domain/plain-date";
import { expectedProgress, forecastCompletion, percentToMeet } from "@/lib/domain/progress";

/**
 * Amber at 10 to 30 points (of the settings) below expected progress, red beyond; an ongoing item stays amber. Without
 * an accepted percent there is nothing to compare: that is missing data, another rule's matter.
 */
export const belowExpected: LightRule = (item, day) => {
  const percent = acceptedPercents(item, day).at(-1)?.percent;
  if (percent === undefined) return [];
  const expected = expectedProgress(item.milestones, day);
  const { behindPoints, seriouslyBehindPoints } = item.settings;
  if (expected - percent < behindPoints) return [];
  const serious = item.redByDate && expected - percent > seriouslyBehindPoints;
  return [
    {
      rule: serious ? "seriously-below-expected" : "below-expected",
      light: serious ? "RED" : "AMBER",
      about: "",
      seen: { expected, percent, points: serious ? seriouslyBehindPoints : behindPoints },
      clear: { act: "accept-higher-percent", params: { percent: expected - behindPoints + 1 } },
    },
  ];
};

/** Amber while the pace of the accepted reports ends after the final due day, until that day passes. */
export const forecastLate: LightRule = (item, day) => {
  const { finalDue } = item.facts;
  if (!item.redByDate || finalDue === null || day > finalDue) return [];
  const accepted = acceptedPercents(item, day);
  const forecast = forecastCompletion(accepted);
  if (forecast === null || forecast <= finalDue) return [];
  const percent = percentToMeet(accepted, finalDue)?.percent ?? 100;
  return [
    {
      rule: "forecast-late",
      light: "AMBER",
      about: "",
      seen: { forecast, finalDue },
      clear: { act: "accept-higher-percent", params: { percent } },
    },
  ];
};

function acceptedPercents(item: LightCase, day: PlainDate): (ReportFact & { percent: number })[] {
  return item.reports.filter(
    (report): report is ReportFact & { percent: number } =>
      report.percent !== null && isAcceptedBy(day, report),
  );
}
