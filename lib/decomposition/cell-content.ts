import { parseDeadline } from "@/lib/domain/deadline";
import { findDates } from "@/lib/domain/deadline-dates";
import { isDottedNumber, type MarkLevel, parseMark, parseOrdinal } from "@/lib/domain/numbering";
import { isUnitList } from "@/lib/domain/unit-list";
import { datesInDigits } from "@/lib/domain/written-dates";

/** What a cell holds, judged by its text alone. */
export type Content = "blank" | "ordinal" | MarkLevel | "deadline" | "reference" | "units" | "text";

/** A year that stands for the table's own where only the form of a date matters. */
const ANY_YEAR = "2000";
const LONGEST_TIMELESS = 14;
const LONGEST_TASK = 30;

/** Whether a text is a deadline and nothing else: a sentence that holds a date is none. */
export function isPlainDeadline(printed: string): boolean {
  const text = datesInDigits(printed);
  const { kind } = parseDeadline(text, ANY_YEAR);
  if (kind === "UNSPECIFIED") return false;
  if (kind === "BY_REFERENCE") return /^(?:按|参照|依照|根据)/.test(text);
  const [first, ...more] = findDates(text, ANY_YEAR);
  if (first) return first.at <= 2 && text.length - first.end <= LONGEST_TASK * (more.length + 1);
  const ongoing = /^(?:立即|持续|长期|常年|常态|贯穿|每|按)/.test(text);
  return (ongoing && text.length <= LONGEST_TIMELESS) || kind === "EVENT_RELATIVE";
}

/** What a cell holds, judged by its text alone. */
export function contentOf(text: string): Content {
  if (text === "") return "blank";
  const mark = parseMark(text);
  if (mark && mark.rest !== "") {
    return isPlainDeadline(mark.rest) && mark.rest.length <= LONGEST_TASK ? "deadline" : mark.level;
  }
  if (parseOrdinal(text) || isDottedNumber(text)) return "ordinal";
  if (isUnitList(text)) return "units";
  if (!isPlainDeadline(text)) return "text";
  return parseDeadline(text, ANY_YEAR).kind === "BY_REFERENCE" ? "reference" : "deadline";
}
