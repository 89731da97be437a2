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
  /** A day beyond the drawing is placed at the edge it lies behind. */
  at: (day: PlainDate) => string;
  share: (day: PlainDate) => number;
  /** Whether a day lies on the drawing. */
  holds: (day: PlainDate) => boolean;
  months: MonthTick[];
};

/** A scale of whole months that holds `today` and every other day given. */
export function timeScale(today: PlainDate, others: readonly PlainDate[]): TimeScale {
  const months = [today, ...others].map(monthOf).sort();
  const first = months[0] ?? monthOf(today);
  return scaleOver(first, months.at(-1) ?? first);
}

/** A scale over the months from one to another, both included. */
export function scaleOver(first: Month, last: Month): TimeScale {
  const start = firstDayOfMonth(first);
  const length = daysBetween(start, firstDayOfMonth(shiftMonth(last, 1)));
  const place = (day: PlainDate) => (daysBetween(start, day) / length) * 100;
  const share = (day: PlainDate) => Math.min(100, Math.max(0, place(day)));
  const at = (day: PlainDate) => `${Number(share(day).toFixed(2))}%`;
  return {
    share,
    at,
    holds: (day) => place(day) >= 0 && place(day) < 100,
    months: monthsBetween(first, last).map((month) => ({ month, at: at(firstDayOfMonth(month)) })),
  };
}
