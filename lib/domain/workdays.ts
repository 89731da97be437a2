import published from "chinese-days/dist/chinese-days.json";
import { addDays, weekday } from "@/lib/domain/calendar";
import type { PlainDate } from "@/lib/domain/plain-date";

/** Tells on which days offices work; everything counted in workdays asks it. */
export interface WorkdayCalendar {
  isWorkday(day: PlainDate): boolean;
}

/** An administrator's own entry: it outranks the published holidays. */
export type WorkdayOverride = { day: PlainDate; workday: boolean };

// The package's functions shift by a day where the server's zone lies west of Greenwich; its table doesn't.
const publishedHolidays = new Set(Object.keys(published.holidays));
const publishedMakeUpDays = new Set(Object.keys(published.workdays));

/**
 * Office days by the State Council's yearly holiday notices (published as `chinese-days`): public
 * holidays off, make-up Saturdays and Sundays worked. Years without a notice are Monday to Friday.
 */
export function chineseWorkdays(overrides: readonly WorkdayOverride[] = []): WorkdayCalendar {
  const decided = new Map(overrides.map((each) => [each.day, each.workday]));
  return { isWorkday: (day) => decided.get(day) ?? isPublishedWorkday(day) };
}

function isPublishedWorkday(day: PlainDate): boolean {
  if (publishedMakeUpDays.has(day)) return true;
  return weekday(day) <= 5 && !publishedHolidays.has(day);
}

/** A day off in the week, or a worked Saturday or Sunday, by the yearly notice; its names in both languages. */
export type PublishedDay = { day: PlainDate; workday: boolean; names: { en: string; zh: string } };

/** The days by which a year's notice departs from Monday to Friday, in order. */
export function publishedDays(year: number): PublishedDay[] {
  const told = (days: Record<string, string>, workday: boolean) =>
    Object.entries(days).map(([day, names]): PublishedDay => {
      const [en = "", zh = ""] = names.split(",");
      return { day: day as PlainDate, workday, names: { en, zh } };
    });
  return [...told(published.holidays, false), ...told(published.workdays, true)]
    .filter(({ day, workday }) => day.startsWith(`${year}-`) && workday !== weekday(day) <= 5)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** The years for which notices are known; other years are Monday to Friday. */
export const NOTICED_YEARS = yearsOf(Object.keys(published.holidays));

function yearsOf(days: readonly string[]): { first: number; last: number } {
  const years = days.map((day) => Number(day.slice(0, 4)));
  return { first: Math.min(...years), last: Math.max(...years) };
}

/** The day itself if it is a workday, otherwise the first workday after it. */
export function nextWorkdayOnOrAfter(day: PlainDate, calendar: WorkdayCalendar): PlainDate {
  let candidate = day;
  while (!calendar.isWorkday(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}

/** The workday that is `count` workdays after a day, which itself is never counted. */
export function addWorkdays(day: PlainDate, count: number, calendar: WorkdayCalendar): PlainDate {
  let reached = day;
  for (let left = count; left > 0; left -= 1) {
    reached = nextWorkdayOnOrAfter(addDays(reached, 1), calendar);
  }
  return reached;
}
