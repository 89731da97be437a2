import { TZDate } from "@date-fns/tz";
import { lightFormat } from "date-fns";
import { isPlainDate, type Month, type PlainDate, plainDate } from "@/lib/domain/plain-date";

const MS_PER_DAY = 86_400_000;

/** The day that `now` falls on in a zone; every clock reading becomes a day here. */
export function dayInZone(now: Date, zone = "Asia/Shanghai"): PlainDate {
  return plainDate(lightFormat(new TZDate(now.getTime(), zone), "yyyy-MM-dd"));
}

/** The earlier of two days. */
export function earlierOf(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

/** The day that lies `count` days after (before, when negative) a day. */
export function addDays(day: PlainDate, count: number): PlainDate {
  return dayOfEpoch(epochDay(day) + count);
}

/** The same day of the month `count` months on, or that month's last day when it is shorter. */
export function addMonths(day: PlainDate, count: number): PlainDate {
  const target = shiftMonth(monthOf(day), count);
  const sameDay = `${target}-${day.slice(8)}`;
  return isPlainDate(sameDay) ? sameDay : lastDayOfMonth(target);
}

/** The month `count` months after (before, when negative) a month. */
export function shiftMonth(from: Month, count: number): Month {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1 + count;
  const year = String(Math.floor(months / 12)).padStart(4, "0");
  return `${year}-${twoDigits((months % 12) + 1)}` as Month;
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
  return addDays(firstDayOfMonth(shiftMonth(of, 1)), -1);
}

/** The numbered day (1 to 28) of a month. */
export function dayOfMonth(of: Month, number: number): PlainDate {
  return `${of}-${twoDigits(number)}` as PlainDate;
}

/** The days of a month, the first first. */
export function daysOfMonth(of: Month): PlainDate[] {
  const [first, last] = [firstDayOfMonth(of), lastDayOfMonth(of)];
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
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
  return new Date(epoch * MS_PER_DAY).toISOString().slice(0, 10) as PlainDate;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
