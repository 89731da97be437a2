import { TZDate } from "@date-fns/tz";
import { dayInZone } from "@/lib/domain/calendar";
import { MESSAGE_KINDS, type MessageKind } from "@/lib/domain/message";
import type { WorkdayCalendar } from "@/lib/domain/workdays";

/** What is sent at once, not with the day's digest: orders, red items and major matters (R3). */
export const URGENT_KINDS = [
  "notice",
  "instruction",
  "remedy",
  "matter",
] as const satisfies readonly MessageKind[];

export const DELIVERY_STATES = ["PENDING", "SENT", "DEAD", "CANCELLED"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
export type DeliveryAct = "send" | "fail" | "give-up" | "resend" | "cancel";

/** state × act → state; what is missing is not possible. What was sent, or had lost its cause, is over. */
export const DELIVERY_TABLE: Record<DeliveryState, Partial<Record<DeliveryAct, DeliveryState>>> = {
  PENDING: { send: "SENT", fail: "PENDING", "give-up": "DEAD", cancel: "CANCELLED" },
  DEAD: { resend: "PENDING", cancel: "CANCELLED" },
  SENT: {},
  CANCELLED: {},
};

/** Minutes to wait after each failed try; after the last, a person decides. */
const RETRY_MINUTES = [1, 5, 30, 120, 480];

/** When a sending that has failed so many times is tried again; null where it is given up. */
export function retryAt(attempts: number, now: Date): Date | null {
  const minutes = RETRY_MINUTES[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}

/** Minutes of the day, in the city, between which something may be sent: 08:30 to 20:00. */
const OPENS = 8 * 60 + 30;
const CLOSES = 20 * 60;

/** Whether people may be disturbed: on a workday, neither at night nor in the evening. */
export function isSendingTime(now: Date, calendar: WorkdayCalendar): boolean {
  const there = new TZDate(now.getTime(), "Asia/Shanghai");
  const minute = there.getHours() * 60 + there.getMinutes();
  return calendar.isWorkday(dayInZone(now)) && minute >= OPENS && minute < CLOSES;
}

/** What a person wants sent. */
export type MessagePreference = { digest: boolean; urgent: boolean; muted: readonly string[] };

/** Who has chosen nothing is told of everything. */
export const USUAL_PREFERENCE: MessagePreference = { digest: true, urgent: true, muted: [] };

/** The name of a message in a delivery: "notice/17". */
export function causeOf({ kind, id }: { kind: MessageKind; id: number }): string {
  return `${kind}/${id}`;
}

/** Of what kind a delivery tells; null for a digest, which tells of all. */
export function kindOfCause(cause: string | null): MessageKind | null {
  return MESSAGE_KINDS.find((kind) => cause?.startsWith(`${kind}/`)) ?? null;
}
