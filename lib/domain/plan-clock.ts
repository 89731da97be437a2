import { dayInZone } from "@/lib/domain/calendar";
import type { PlainDate } from "@/lib/domain/plain-date";

/** What day it is for a plan: its demonstration day if it has one, else the wall clock's in its zone. */
export function planToday(plan: { demonstrationDay: PlainDate | null }, now: Date): PlainDate {
  return plan.demonstrationDay ?? dayInZone(now);
}
