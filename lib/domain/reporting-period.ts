import {
  addMonths,
  dayOfMonth,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOf,
  monthsBetween,
  shiftMonth,
} from "@/lib/domain/calendar";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { addWorkdays, nextWorkdayOnOrAfter, type WorkdayCalendar } from "@/lib/domain/workdays";

const OPENING_DAY = 25;
const DUE_DAY = 5;
const GRACE_WORKDAYS = 2;

/** How often an item reports; only ONGOING items may be QUARTERLY (rules.md §4). */
export type ReportingCycle = "MONTHLY" | "QUARTERLY";

/** The days of a reporting period: what happened in `month` is told from `opensOn` to `dueOn`. */
export type ReportingPeriod = {
  month: Month;
  opensOn: PlainDate;
  dueOn: PlainDate;
  graceUntil: PlainDate;
};

/**
 * The period of a month (rules.md §4): opens on its 25th, due on the 5th of the next month or the
 * next workday, with two workdays' grace before the first reminder.
 */
export function reportingPeriod(month: Month, calendar: WorkdayCalendar): ReportingPeriod {
  const dueOn = nextWorkdayOnOrAfter(dayOfMonth(shiftMonth(month, 1), DUE_DAY), calendar);
  return {
    month,
    opensOn: dayOfMonth(month, OPENING_DAY),
    dueOn,
    graceUntil: addWorkdays(dueOn, GRACE_WORKDAYS, calendar),
  };
}

/**
 * A period's days after the calendar of workdays changed. What is already due stays as it was, and no
 * day moves behind today: nobody becomes late by an entry made afterwards.
 */
export function reckonAgain(
  period: ReportingPeriod,
  today: PlainDate,
  calendar: WorkdayCalendar,
): ReportingPeriod {
  if (period.graceUntil < today) return period;
  const dueOn =
    period.dueOn < today
      ? period.dueOn
      : laterOf(reportingPeriod(period.month, calendar).dueOn, today);
  const graceUntil = laterOf(addWorkdays(dueOn, GRACE_WORKDAYS, calendar), today);
  return { ...period, dueOn, graceUntil };
}

/** The month of the latest period that is open, or was last opened, on a day. */
export function currentPeriodMonth(day: PlainDate): Month {
  const month = monthOf(day);
  return day >= dayOfMonth(month, OPENING_DAY) ? month : monthOf(addMonths(day, -1));
}

/** The next period that will open for an item after a day, with the day on which it does. */
export function nextOpening(
  day: PlainDate,
  cycle: ReportingCycle,
): { month: Month; opensOn: PlainDate } {
  let month = shiftMonth(currentPeriodMonth(day), 1);
  while (!reportsOn(month, cycle)) month = shiftMonth(month, 1);
  return { month, opensOn: dayOfMonth(month, OPENING_DAY) };
}

/** Whether an item reports on a month: quarterly items only on the last month of a quarter. */
export function reportsOn(
  month: Month,
  cycle: ReportingCycle,
  exempt: ReadonlySet<Month> = new Set(),
): boolean {
  if (exempt.has(month)) return false;
  return cycle === "MONTHLY" || Number(month.slice(5)) % 3 === 0;
}

/** The days that a report on a month tells about: the month, or the quarter that it ends. */
export function reportedSpan(
  month: Month,
  cycle: ReportingCycle,
): { from: PlainDate; until: PlainDate } {
  const first = cycle === "QUARTERLY" ? shiftMonth(month, -2) : month;
  return { from: firstDayOfMonth(first), until: lastDayOfMonth(month) };
}

/** The months whose periods opened between the first day (included) and the last, in order. */
export function openedMonths(from: PlainDate, until: PlainDate): Month[] {
  return monthsBetween(monthOf(from), currentPeriodMonth(until)).filter(
    (month) => dayOfMonth(month, OPENING_DAY) >= from,
  );
}

function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}
