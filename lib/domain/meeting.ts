import { addMonths } from "@/lib/domain/calendar";
import { checkLine } from "@/lib/domain/contribution";
import type { Issue } from "@/lib/domain/issue";
import type { Light } from "@/lib/domain/light";
import type { ListedReason } from "@/lib/domain/light-reason";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";

/** The lists that an agenda is drawn from, the gravest first; none asks when a unit filed (R11). */
export const AGENDA_LISTS = [
  "listed",
  "red",
  "overdue-nodes",
  "instructions",
  "promises",
  "bottlenecks",
  "difference",
] as const;
export type AgendaList = (typeof AGENDA_LISTS)[number];

/** Items that one drawing puts on an agenda at most: more are not gone through in a meeting. */
export const AGENDA_CAP = 60;

/** Where an item stood when it was put on the agenda. */
export type Standing = {
  on: PlainDate;
  light: Light;
  reason: ListedReason | null;
  percent: number | null;
  dueOn: PlainDate | null;
  dueName: string | null;
};

export type MeetingState = "OPEN" | "CLOSED";

/** Longest texts, in characters. */
export const MEETING_LIMITS = { title: 60, place: 60, note: 1000 } as const;

const LONGEST_MONTHS = 12;

/** The last day for which a meeting can be called. */
export function latestMeetingDay(today: PlainDate): PlainDate {
  return addMonths(today, LONGEST_MONTHS);
}

/** What is wrong with a meeting as it is called: what it is, when, and perhaps where. */
export function checkMeeting(
  sent: { title: string; heldOn: string; place: string },
  plan: { today: PlainDate; issuedOn: PlainDate },
): Issue[] {
  return [
    ...checkLine("title", sent.title, MEETING_LIMITS.title),
    ...dayIssues(sent.heldOn, plan),
    ...(sent.place === "" ? [] : checkLine("place", sent.place, MEETING_LIMITS.place)),
  ];
}

function dayIssues(
  heldOn: string,
  { today, issuedOn }: { today: PlainDate; issuedOn: PlainDate },
): Issue[] {
  const field = "heldOn";
  const latest = latestMeetingDay(today);
  if (heldOn === "") return [{ field, code: "required" }];
  if (!isPlainDate(heldOn)) return [{ field, code: "not-a-day" }];
  if (heldOn < issuedOn) return [{ field, code: "meeting-before-plan", params: { issuedOn } }];
  if (heldOn > latest) return [{ field, code: "meeting-too-far", params: { latest } }];
  return [];
}

/** The minutes of a meeting that has not been held can't be closed. */
export function canCloseOn(heldOn: PlainDate, today: PlainDate): boolean {
  return heldOn <= today;
}

export const MOVES = ["up", "down"] as const;
export type Move = (typeof MOVES)[number];

/** The entry with which another changes places; null at the end of the agenda. */
export function neighbourOf<Entry extends { id: number }>(
  agenda: readonly Entry[],
  id: number,
  move: Move,
): Entry | null {
  const place = agenda.findIndex((entry) => entry.id === id);
  if (place === -1) return null;
  return agenda[move === "up" ? place - 1 : place + 1] ?? null;
}

/** The first day of the month after: the next report is due on a day from then on. */
export function nextMonthStart(day: PlainDate): PlainDate {
  return `${addMonths(day, 1).slice(0, 8)}01` as PlainDate;
}
