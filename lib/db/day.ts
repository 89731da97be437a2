import type { PlainDate } from "@/lib/domain/plain-date";

/** A DATE column as Prisma reads it (midnight UTC) → "YYYY-MM-DD". */
export function dayOf(date: Date): PlainDate {
  return date.toISOString().slice(0, 10) as PlainDate;
}

export function dayOrNull(date: Date | null): PlainDate | null {
  return date === null ? null : dayOf(date);
}

/** "YYYY-MM-DD" → what Prisma writes to a DATE column. */
export function dateOf(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function dateOrNull(day: PlainDate | null): Date | null {
  return day === null ? null : dateOf(day);
}
