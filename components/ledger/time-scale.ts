import {
  daysBetween,
  firstDayOfMonth,
  monthOf,
  monthsBetween,
  shiftMonth,
} from "@/lib/domain/calendar";
import type { Month, PlainDate } from "@/lib/domain/plain-date";

export type MonthTick = { at: string; month: Month };

/** Places days on the width of a drawing: as a CSS percentage, and as a number from 0 to 100. */
export type TimeScale = {
  at: (day: PlainDate) => string;
  share: (day: PlainDate) => number;
  months: MonthTick[];
};

/** A scale of whole months that holds `today` and every other day given. */
export function timeScale(today: PlainDate, others: readonly PlainDate[]): TimeScale {
  const months = [today, ...others].map(monthOf).sort();
  const first = months[0] ?? monthOf(today);
  const last = months.at(-1) ?? first;
  const start = firstDayOfMonth(first);
  const length = daysBetween(start, firstDayOfMonth(shiftMonth(last, 1)));
  const share = (day: PlainDate) => (daysBetween(start, day) / length) * 100;
  const at = (day: PlainDate) => `${Number(share(day).toFixed(2))}%`;
  return {
    share,
    at,
    months: monthsBetween(first, last).map((month) => ({ month, at: at(firstDayOfMonth(month)) })),
  };
}
