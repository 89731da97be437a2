import { TZDate, tz } from "@date-fns/tz";
import { addMonths as addMonthsToInstant, lightFormat } from "date-fns";
import { type Month, type PlainDate, plainDate } from "@/lib/domain/plain-date";

const MS_PER_DAY = 86_400_000;
const utc = tz("UTC");

/** The day that `now` falls on in a zone; every clock reading becomes a day here. */
export function dayInZone(now: Date, zone = "Asia/Shanghai"): PlainDate {
  return formatDay(new TZDate(now.getTime(), zone));
}

/** The day that lies `count` days after (before, when negative) a day. */
export function addDays(day: PlainDate, count: number): PlainDate {
  return dayOfEpoch(epochDay(day) + count);
}

/** The same day of the month `count` months on, or that month's last day when it is shorter. */
export function addMonths(day: PlainDate, count: number): PlainDate {
  return formatDay(addMonthsToInstant(instantOf(day), count, { in: utc }));
}

/** The month `count` months after (before, when negative) a month. */
export function shiftMonth(from: Month, count: number): Month {
  return monthOf(addMonths(firstDayOfMonth(from), count));
}

/** Days from one day to another: 0 on the same day, negative when `to` lies before `from`. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDay(to) - epochDay(from);
}

/** The month that a day belongs to. */
export function monthOf(day: PlainDate): Month {
  return day.slice(0, 7) as Month;
}

/** The first day of a month. */
export function firstDayOfMonth(of: Month): PlainDate {
  return dayOfMonth(of, 1);
}

/** The last day of a month: the day on which what is due in that month is due (rules.md §3). */
export function lastDayOfMonth(of: Month): PlainDate {
  return addDays(addMonths(firstDayOfMonth(of), 1), -1);
}

/** The numbered day (1 to 28) of a month. */
export function dayOfMonth(of: Month, number: number): PlainDate {
  return plainDate(`${of}-${String(number).padStart(2, "0")}`);
}

/** The months from one to another, both included; none when `to` lies before `from`. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let each = from; each <= to; each = shiftMonth(each, 1)) months.push(each);
  return months;
}

/** Day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(day: PlainDate): number {
  return instantOf(day).getUTCDay() || 7;
}

function instantOf(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

function epochDay(day: PlainDate): number {
  return instantOf(day).getTime() / MS_PER_DAY;
}

function dayOfEpoch(epoch: number): PlainDate {
  return plainDate(new Date(epoch * MS_PER_DAY).toISOString().slice(0, 10));
}

function formatDay(instant: Date): PlainDate {
  return plainDate(lightFormat(instant, "yyyy-MM-dd"));
}
