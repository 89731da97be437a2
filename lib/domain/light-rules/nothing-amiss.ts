import { demandedPeriods, happenedBy, isAcceptedBy } from "@/lib/domain/light-case";
import type { LightRule } from "@/lib/domain/light-rules/light-rule";

/** No data when a milestone is near or past and no report was ever due: there is nothing to be calm about. */
export const milestoneBeforeFirstReport: LightRule = (item, day) => {
  if (demandedPeriods(item, day).length > 0) return [];
  return item.milestones
    .filter((each) => each.soonFrom <= day && !happenedBy(day, each.reachedOn))
    .map((each) => ({
      rule: "milestone-before-first-report",
      light: "NO_DATA",
      about: each.id,
      seen: { milestone: each.name, due: each.currentDue },
      clear: { act: "reach-milestone", params: { milestoneId: each.id, milestone: each.name } },
    }));
};

/** Green where the latest due report is accepted and no graver rule holds. */
export const reportAccepted: LightRule = (item, day) => {
  const period = demandedPeriods(item, day).at(-1);
  if (!period || !isAcceptedBy(day, period.report)) return [];
  const acceptedOn = period.report?.acceptedOn ?? "";
  return [
    {
      rule: "report-accepted",
      light: "GREEN",
      about: period.month,
      seen: { month: period.month, acceptedOn },
      clear: null,
    },
  ];
};

/** Not due while no report has been due since the registration and no graver rule holds. */
export const nothingDueYet: LightRule = (item, day) => {
  const { registeredOn } = item.facts;
  if (day < registeredOn || demandedPeriods(item, day).length > 0) return [];
  const days = item.settings.dueSoonDays;
  return [
    {
      rule: "nothing-due-yet",
      light: "NOT_DUE",
      about: "",
      seen: { registeredOn, days },
      clear: null,
    },
  ];
};
