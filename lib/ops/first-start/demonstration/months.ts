import { daysBetween, monthsBetween } from "@/lib/domain/calendar";
import { month, type PlainDate, plainDate } from "@/lib/domain/plain-date";

/** The months that the demonstration has reports on. */
export const MONTHS = monthsBetween(month("2018-07"), month("2019-02"));
export const LAST_MONTH = MONTHS.length - 1;

/** The day a demonstration believes it to be; its reports reach until then. */
export const DEMONSTRATION_DAY = plainDate("2019-03-18");

const BEFORE_FIRST = plainDate("2018-06-30");
const DAYS_PER_MONTH = 30.44;

/** The place among the months (0 is 2018-07) of the month in which a day is due; days before count as the first. */
export function monthIndex(due: PlainDate): number {
  return Math.max(0, monthsLeft(due) - 1);
}

/** Months from the first report's beginning until a day. */
export function monthsLeft(due: PlainDate): number {
  return Math.round(daysBetween(BEFORE_FIRST, due) / DAYS_PER_MONTH);
}
