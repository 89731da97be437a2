import { isSubmittedBy, type LightCase } from "@/lib/domain/light-case";
import type { ReportFact } from "@/lib/domain/light-facts";
import type { Finding } from "@/lib/domain/light-reason";
import type { LightRule } from "@/lib/domain/light-rules/light-rule";
import type { PlainDate } from "@/lib/domain/plain-date";

/** The latest report in which the unit rated itself, accepted or not. */
export function latestSelfRated(item: LightCase, day: PlainDate): ReportFact | undefined {
  return item.reports.findLast((report) => report.selfLight !== null && isSubmittedBy(day, report));
}

/** Self-rating lowers, never raises: amber when the unit itself says amber or red. */
export const selfRatedLower: LightRule = (item, day): Finding[] => {
  const report = latestSelfRated(item, day);
  if (!report || report.selfLight === null || report.selfLight === "GREEN") return [];
  return [
    {
      rule: "self-rated-lower",
      light: "AMBER",
      about: "",
      seen: { month: report.month, selfLight: report.selfLight },
      clear: { act: "raise-self-light", params: {} },
    },
  ];
};
