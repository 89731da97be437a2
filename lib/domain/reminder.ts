import { type DecidedPeriod, periodState } from "@/lib/domain/period-state";
import type { PlainDate } from "@/lib/domain/plain-date";
import { isSubmitted, type ReportState } from "@/lib/domain/report";
import { addWorkdays, type WorkdayCalendar } from "@/lib/domain/workdays";

/** Whom a missing report is asked of, one step after the other (rules.md §4). */
export const REMINDER_LEVELS = ["REPORTER", "UNIT_APPROVER", "UNIT_HEAD"] as const;
export type ReminderLevel = (typeof REMINDER_LEVELS)[number];

/** The first reminder goes out on the workday after the grace, each further one two workdays later. */
const FIRST_AFTER = 1;
const STEP = 2;

/** The day on which each level is first reminded. */
export function reminderDays(
  graceUntil: PlainDate,
  calendar: WorkdayCalendar,
): Record<ReminderLevel, PlainDate> {
  const REPORTER = addWorkdays(graceUntil, FIRST_AFTER, calendar);
  const UNIT_APPROVER = addWorkdays(REPORTER, STEP, calendar);
  return { REPORTER, UNIT_APPROVER, UNIT_HEAD: addWorkdays(UNIT_APPROVER, STEP, calendar) };
}

/**
 * Whom the report of an item that is asked for should be chased with on a day; null while there is
 * nobody to chase: before the grace is over, once the office has it, and where nothing can be filed.
 */
export function reminderLevel(
  day: PlainDate,
  period: DecidedPeriod,
  report: ReportState,
  calendar: WorkdayCalendar,
): ReminderLevel | null {
  if (isSubmitted(report) || !isChased(period, day)) return null;
  const days = reminderDays(period.graceUntil, calendar);
  const level = REMINDER_LEVELS.findLast((each) => days[each] <= day) ?? null;
  // The reporter has done the work; what is missing is the approver's word.
  return level === "REPORTER" && report === "PENDING_UNIT_APPROVAL" ? "UNIT_APPROVER" : level;
}

/** A closed period takes nothing, an exempt one asks for nothing: neither is chased. */
function isChased(period: DecidedPeriod, day: PlainDate): boolean {
  if (period.exemptReason !== null) return false;
  const state = periodState(period, day);
  return state === "OVERDUE" || state === "REOPENED";
}
