import type { LightStretch } from "@/components/ledger/light-history";
import type { SaidDay, TimelineMilestone } from "@/components/ledger/milestone-timeline";
import type { ItemPage, LightLine } from "@/lib/db/item-page";
import { addDays, monthOf } from "@/lib/domain/calendar";
import { milestoneStanding } from "@/lib/domain/milestone";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay, formatMonth } from "@/lib/text/format";
import { sayReason, type Texts } from "@/lib/text/say";

type Milestone = Omit<ItemPage["milestones"][number], "weight" | "withdrawnOn" | "remedyPlanId">;

/** A due day as the document prints it: a month or a year is due on its last day. */
export function sayDue({ locale, t }: Texts, day: PlainDate, precision: Milestone["precision"]) {
  if (precision === "DAY") return formatDay(locale, day);
  if (precision === "MONTH") return formatMonth(locale, monthOf(day));
  return t("ledger.item.year", { year: day.slice(0, 4) });
}

export function timelineMilestones(
  texts: Texts,
  milestones: readonly Milestone[],
  today: PlainDate,
): TimelineMilestone[] {
  const exact = (day: PlainDate): SaidDay => ({ day, said: formatDay(texts.locale, day) });
  return milestones.map((each) => ({
    key: String(each.id),
    name: each.name,
    baseline: { day: each.baselineDue, said: sayDue(texts, each.baselineDue, each.precision) },
    due: { day: each.currentDue, said: sayDue(texts, each.currentDue, each.precision) },
    reached: each.reachedOn ? exact(each.reachedOn) : null,
    daysLate: milestoneStanding(each, today).daysLate,
  }));
}

/** What light an item showed over which days, with what was said when it began; a gap is a time off the board. */
export function stretches(texts: Texts, lines: readonly LightLine[]): LightStretch[] {
  const { t, locale } = texts;
  const said = (day: PlainDate): SaidDay => ({ day, said: formatDay(locale, day) });
  return lines.map(({ light, from, until, reasons, rulesVersion }) => ({
    light,
    from: said(from),
    until: until ? said(addDays(until, -1)) : null,
    reasons: [...new Set(reasons.map((reason) => sayReason(texts, reason)))],
    rules: t("clear.byRules", { version: rulesVersion }),
  }));
}
