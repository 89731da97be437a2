import { addDays } from "@/lib/domain/calendar";
import type { Issue } from "@/lib/domain/issue";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";

/** What the office may set (办公室核定): the lights that are judged, not those of time or closure. */
export const OFFICE_LIGHTS = ["RED", "AMBER", "GREEN"] as const;
export type OfficeLight = (typeof OFFICE_LIGHTS)[number];

/** Most characters of the reason for setting a light, or for taking it back. */
export const OFFICE_LIGHT_REASON = 300;

/** The days of a set light as it was signed, and the day on which it was taken back, if it was. */
export type OverrideDays = { from: PlainDate; until: PlainDate; withdrawnOn: PlainDate | null };

/** The last day on which a set light holds: one taken back holds until the day before; if that was its first, it never did. */
export function heldUntil({
  until,
  withdrawnOn,
}: Pick<OverrideDays, "until" | "withdrawnOn">): PlainDate {
  return withdrawnOn !== null && withdrawnOn <= until ? addDays(withdrawnOn, -1) : until;
}

/** Whether a set light holds on a day. */
export function holdsOn(override: OverrideDays, day: PlainDate): boolean {
  return override.from <= day && day <= heldUntil(override);
}

/**
 * The day until which a light is to hold, as typed: from today to the due day of the next period, since the office
 * sets it for one period (rules.md §2).
 */
export function checkUntil(
  typed: string,
  { today, latest }: { today: PlainDate; latest: PlainDate },
): Issue[] {
  const issue = (code: string, params?: Issue["params"]): Issue[] => [
    params ? { field: "until", code, params } : { field: "until", code },
  ];
  if (typed === "") return issue("required");
  if (!isPlainDate(typed)) return issue("not-a-day");
  if (typed < today) return issue("office-light-past", { day: today });
  return typed > latest ? issue("office-light-too-long", { latest }) : [];
}
