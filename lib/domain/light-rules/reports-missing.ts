import {
  type CasePeriod,
  demandedPeriods,
  isAcceptedBy,
  isSubmittedBy,
} from "@/lib/domain/light-case";
import type { Finding } from "@/lib/domain/light-reason";
import type { LightRule } from "@/lib/domain/light-rules/light-rule";
import { isSubmitted } from "@/lib/domain/report";

/** Two due reports missing in a row are amber, three or more red; exempt months don't break the row. */
export const reportsMissingInRow: LightRule = (item, day) => {
  const periods = demandedPeriods(item, day);
  const lastSubmitted = periods.findLastIndex((each) => isSubmittedBy(day, each.report));
  const missing = periods.slice(lastSubmitted + 1);
  const [first, last] = [missing[0], missing.at(-1)];
  const { missingInRowAmber, missingInRowRed } = item.settings;
  if (!first || !last || missing.length < missingInRowAmber) return [];
  const many = missing.length >= missingInRowRed;
  return [
    {
      rule: many ? "many-reports-missing" : "some-reports-missing",
      light: many ? "RED" : "AMBER",
      about: "",
      seen: { from: first.month, until: last.month, count: missing.length },
      clear: { act: "submit-report", params: { month: last.month } },
    },
  ];
};

/** Missing data is never green: no data while the latest due report is missing, or not yet accepted. */
export const latestReportAbsent: LightRule = (item, day) => {
  const period = demandedPeriods(item, day).at(-1);
  if (!period || isAcceptedBy(day, period.report)) return [];
  return [isSubmittedBy(day, period.report) ? awaitsAcceptance(period) : missingReport(period)];
};

/** It does not say since when: reasons stand in lists, which know nothing of who was fast (R11). */
function awaitsAcceptance({ month }: CasePeriod): Finding {
  return {
    rule: "report-awaits-acceptance",
    light: "NO_DATA",
    about: month,
    seen: { month },
    clear: { act: "accept-report", params: { month } },
  };
}

function missingReport({ month, dueOn, report }: CasePeriod): Finding {
  const known = report !== null && !isSubmitted(report.state);
  return {
    rule: "report-missing",
    light: "NO_DATA",
    about: month,
    seen: { month, dueOn, state: known ? report.state : "NOT_STARTED" },
    clear: { act: "accept-report", params: { month } },
  };
}
