import { demandedPeriods, isAcceptedBy } from "@/lib/domain/light-case";
import type { LightRule } from "@/lib/domain/light-rules/light-rule";

/** Amber once the report of the latest due or the open period was returned twice, until it is accepted. */
export const reportReturnedOften: LightRule = (item, day) => {
  const open = item.periods.findLast((period) => period.opensOn <= day);
  const current = new Set([demandedPeriods(item, day).at(-1), open]);
  return [...current].flatMap((period) => {
    if (!period || isAcceptedBy(day, period.report)) return [];
    const { month } = period;
    const returns = (period.report?.returnedOn ?? []).filter((each) => each <= day).length;
    if (returns < item.settings.returnsInPeriod) return [];
    return [
      {
        rule: "report-returned-often",
        light: "AMBER",
        about: month,
        seen: { month, returns },
        clear: { act: "accept-report", params: { month } },
      },
    ];
  });
};
