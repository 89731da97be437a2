import { addDays, firstDayOfMonth, lastDayOfMonth, weekday } from "@/lib/domain/calendar";
import type { Month, PlainDate } from "@/lib/domain/plain-date";

/** A week from Monday to Sunday; null for the days that belong to the months beside. */
export type Week = (PlainDate | null)[];

/** A month as weeks of seven, the four to six that it touches. */
export function monthGrid(month: Month): Week[] {
  const first = firstDayOfMonth(month);
  const monday = addDays(first, 1 - weekday(first));
  const last = lastDayOfMonth(month);
  const weeks: Week[] = [];
  for (let begin = monday; begin <= last; begin = addDays(begin, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = addDays(begin, index);
        return day >= first && day <= last ? day : null;
      }),
    );
  return weeks;
}
