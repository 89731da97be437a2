import type { PlainDate } from "@/lib/domain/plain-date";
import { addWorkdays, type WorkdayCalendar } from "@/lib/domain/workdays";

const WORKDAYS_TO_ANSWER = 3;

/**
 * By when a helper is to answer: on the day that the report tells, but never sooner than three workdays after the
 * day on which the report reached the office. Else one that its approver releases late would ask what is overdue at birth.
 */
export function helperAnswerDay(
  told: PlainDate,
  reachedOfficeOn: PlainDate,
  calendar: WorkdayCalendar,
): PlainDate {
  const soonest = addWorkdays(reachedOfficeOn, WORKDAYS_TO_ANSWER, calendar);
  return told < soonest ? soonest : told;
}
