import type { Issue } from "@/lib/domain/issue";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";

/** How long the texts of a notice may be, in characters. */
export const NOTICE_LIMITS = { demand: 600, reply: 1500, plea: 600, reason: 600, record: 3000 };

/** An answer day lies after today: a unit has time to answer. */
export function checkAnswerDay(day: string, today: PlainDate): Issue[] {
  const field = "answerDue";
  if (!isPlainDate(day)) return [{ field, code: "not-a-day" }];
  return day > today ? [] : [{ field, code: "answer-day-not-ahead", params: { day: today } }];
}

/** An interview is recorded on the day it was held or later, and was held after its notice. */
export function checkHeldOn(
  day: string,
  { issuedOn, today }: { issuedOn: PlainDate; today: PlainDate },
): Issue[] {
  const field = "heldOn";
  if (!isPlainDate(day)) return [{ field, code: "not-a-day" }];
  return day >= issuedOn && day <= today ? [] : [{ field, code: "held-outside" }];
}
