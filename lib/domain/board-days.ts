import {
  addDays,
  daysOfMonth,
  earlierOf,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOf,
  monthsBetween,
  shiftMonth,
} from "@/lib/domain/calendar";
import { isPlainDate, type Month, type PlainDate } from "@/lib/domain/plain-date";

/** From which day a plan's board is known, and until which. */
export type BoardSpan = { registeredOn: PlainDate | null; today: PlainDate };

/** The day a board is asked for; a day of which nothing is known says why, it never turns into today. */
export type BoardDay =
  | { kind: "today" | "past"; day: PlainDate }
  | { kind: "unknown"; why: "no-day" | "future" | "before"; asked: string };

/** What a day typed or linked means for a board: nothing is today. */
export function readBoardDay(asked: string | undefined, span: BoardSpan): BoardDay {
  const { registeredOn, today } = span;
  if (asked === undefined || asked === "" || asked === today) return { kind: "today", day: today };
  if (!isPlainDate(asked)) return { kind: "unknown", why: "no-day", asked };
  if (asked > today) return { kind: "unknown", why: "future", asked };
  if (registeredOn === null || asked < registeredOn)
    return { kind: "unknown", why: "before", asked };
  return { kind: "past", day: asked };
}

/** The days beside a board's day that can be shown: the day before and after, the month ends around it. */
export function daysBeside(day: PlainDate, { registeredOn, today }: BoardSpan) {
  const known = (each: PlainDate) =>
    registeredOn !== null && each >= registeredOn && each <= today ? each : undefined;
  return {
    dayBefore: known(addDays(day, -1)),
    dayAfter: known(addDays(day, 1)),
    monthEndBefore: known(monthEndBefore(day)),
    monthEndAfter: known(monthEndAfter(day)),
  };
}

/** The last month end that lies before a day. */
export function monthEndBefore(day: PlainDate): PlainDate {
  return addDays(firstDayOfMonth(monthOf(day)), -1);
}

function monthEndAfter(day: PlainDate): PlainDate {
  const end = lastDayOfMonth(monthOf(day));
  return end > day ? end : lastDayOfMonth(shiftMonth(monthOf(day), 1));
}

/** The months of a plan that a board knows, the oldest first. */
export function boardMonths({ registeredOn, today }: BoardSpan): Month[] {
  return registeredOn === null ? [] : monthsBetween(monthOf(registeredOn), monthOf(today));
}

/** The day that stands for a month on a board: its last, or today in the month that is not over. */
export function boardDayOf(month: Month, today: PlainDate): PlainDate {
  return earlierOf(lastDayOfMonth(month), today);
}

/** The known days of one month of a plan. */
export function boardDaysOf(month: Month, { registeredOn, today }: BoardSpan): PlainDate[] {
  return registeredOn === null
    ? []
    : daysOfMonth(month).filter((day) => day >= registeredOn && day <= today);
}

/** Pairs of days that readers compare most. */
export type ComparedDays = { from: PlainDate; until: PlainDate };
export type Preset = ComparedDays & {
  preset: "sinceMonthEnd" | "lastMonth" | "sinceQuarterEnd" | "sinceYearEnd" | "sinceRegistered";
};

/** The usual pairs of days of which a plan knows both. */
export function comparePresets({ registeredOn, today }: BoardSpan): Preset[] {
  if (registeredOn === null) return [];
  const end = monthEndBefore(today);
  const yearEnd = `${Number(today.slice(0, 4)) - 1}-12-31` as PlainDate;
  const presets: Preset[] = [
    { preset: "sinceMonthEnd", from: end, until: today },
    { preset: "lastMonth", from: monthEndBefore(end), until: end },
    { preset: "sinceQuarterEnd", from: quarterEndBefore(today), until: today },
    { preset: "sinceYearEnd", from: yearEnd, until: today },
    { preset: "sinceRegistered", from: registeredOn, until: today },
  ];
  return presets.filter(({ from, until }) => from >= registeredOn && from < until);
}

function quarterEndBefore(day: PlainDate): PlainDate {
  const month = Number(day.slice(5, 7));
  const opens = shiftMonth(monthOf(day), -((month - 1) % 3));
  return addDays(firstDayOfMonth(opens), -1);
}
