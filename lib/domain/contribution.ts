import { addDays } from "@/lib/domain/calendar";
import type { Issue } from "@/lib/domain/issue";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";
import { addWorkdays, type WorkdayCalendar } from "@/lib/domain/workdays";

/** Longest texts between units, in characters: one line each (R20). */
export const REQUEST_LIMITS = {
  question: 200,
  answer: 200,
  reservation: 200,
  bottleneckAnswer: 300,
} as const;

const WORKDAYS_BEFORE_DUE = 2;
/** Once the period's due day has passed, an answer may take so many workdays. */
const WORKDAYS_WHEN_LATE = 10;

/**
 * By when a contribution is asked unless somebody says otherwise: two workdays before the report is
 * due, so that there is time to use it; never a day that has passed.
 */
export function usualAnswerDay(
  dueOn: PlainDate,
  today: PlainDate,
  calendar: WorkdayCalendar,
): PlainDate {
  if (today > dueOn) return addWorkdays(today, WORKDAYS_BEFORE_DUE, calendar);
  const day = workdaysBefore(dueOn, WORKDAYS_BEFORE_DUE, calendar);
  return day < today ? today : day;
}

/** The last day that may be asked: the report's own due day, or soon where that has passed. */
export function latestAnswerDay(
  dueOn: PlainDate,
  today: PlainDate,
  calendar: WorkdayCalendar,
): PlainDate {
  return today > dueOn ? addWorkdays(today, WORKDAYS_WHEN_LATE, calendar) : dueOn;
}

function workdaysBefore(day: PlainDate, count: number, calendar: WorkdayCalendar): PlainDate {
  let reached = day;
  for (let left = count; left > 0; left -= 1) {
    reached = addDays(reached, -1);
    while (!calendar.isWorkday(reached)) reached = addDays(reached, -1);
  }
  return reached;
}

/** How a form says that all members of a collective are asked, where it would say a unit's id. */
export function askingAll(collectiveId: number): string {
  return `all-${collectiveId}`;
}

/** The collective that a form's choice asks as a whole; null for anything else. */
export function askedCollective(choice: string): number | null {
  const match = /^all-(\d{1,9})$/.exec(choice);
  return match ? Number(match[1]) : null;
}

/** What is wrong with a question to another unit. */
export function checkQuestion(
  { question, answerDue }: { question: string; answerDue: string },
  { today, latest }: { today: PlainDate; latest: PlainDate },
): Issue[] {
  return [
    ...checkLine("question", question, REQUEST_LIMITS.question),
    ...answerDayIssues(answerDue, today, latest),
  ];
}

function answerDayIssues(answerDue: string, today: PlainDate, latest: PlainDate): Issue[] {
  const field = "answerDue";
  if (answerDue === "") return [{ field, code: "required" }];
  if (!isPlainDate(answerDue)) return [{ field, code: "not-a-day" }];
  if (answerDue < today) return [{ field, code: "answer-day-past", params: { day: today } }];
  if (answerDue > latest) return [{ field, code: "answer-day-too-late", params: { latest } }];
  return [];
}

/** A text that must be there and must stay short. */
export function checkLine(field: string, text: string, max: number): Issue[] {
  const { length } = [...text.trim()];
  if (length === 0) return [{ field, code: "required" }];
  return length > max ? [{ field, code: "too-long", params: { max, length } }] : [];
}

/** A joint lead's word: a reservation says what it is about; an agreement has none. */
export function checkSign(decision: "AGREED" | "RESERVED", reservation: string): Issue[] {
  if (decision === "RESERVED")
    return checkLine("reservation", reservation, REQUEST_LIMITS.reservation);
  return reservation.trim() === ""
    ? []
    : [{ field: "reservation", code: "agreed-with-reservation" }];
}
