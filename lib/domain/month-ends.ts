import { lastDayOfMonth, monthOf, monthsBetween } from "@/lib/domain/calendar";
import type { PlainDate } from "@/lib/domain/plain-date";

/** The ends of the months from one day on that lie before another, the latest `most` of them, then that day itself. */
export function monthEnds(from: PlainDate, day: PlainDate, most: number): PlainDate[] {
  const ends = monthsBetween(monthOf(from), monthOf(day)).map(lastDayOfMonth);
  return [...ends.filter((end) => end < day).slice(-most), day];
}
