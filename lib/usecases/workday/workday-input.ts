import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";
import { invalid, ok, type Result } from "@/lib/domain/result";
import { typedText } from "@/lib/usecases/typed-text";

/** A day of the calendar as typed; the domain says whether it exists. */
export const typedDay = typedText.trim().min(1);

/** The day that was typed, of a year that the ledger can mean. */
export function dayTyped(typed: string): Result<PlainDate> {
  const known = isPlainDate(typed) && typed >= "2000-01-01" && typed <= "2100-12-31";
  return known ? ok(typed) : invalid("day", "not-a-day");
}
