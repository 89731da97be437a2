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
