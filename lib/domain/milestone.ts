import { addDays, daysBetween } from "@/lib/domain/calendar";
import type { PlainDate } from "@/lib/domain/plain-date";

/** The states by which nodes of a span are counted: reached, past its current due day unreached, or still to come. */
export const NODE_STATES = ["late", "open", "reached"] as const;
export type NodeState = (typeof NODE_STATES)[number];

/** In which of the three states a node is on a day; late begins the day after the due day. */
export function nodeState(
  { currentDue, reachedOn }: { currentDue: PlainDate; reachedOn: PlainDate | null },
  day: PlainDate,
): NodeState {
  if (reachedOn !== null && reachedOn <= day) return "reached";
  return currentDue < day ? "late" : "open";
}

/** How a milestone stands on a day; lateness is counted in days from the current due day. */
export type MilestoneStanding = {
  standing: "REACHED" | "REACHED_LATE" | "LATE" | "DUE_SOON" | "UPCOMING";
  /** Days after the current due day (of reaching it, or of the judged day), 0 if in time. */
  daysLate: number;
  /** Days by which amendments moved the due day; negative when it was brought forward. */
  daysMoved: number;
};

/**
 * Judges a milestone by its current due day; the baseline only tells how far that was moved. Late
 * begins the day after the due day; near is within `dueSoonDays`, the due day included.
 */
export function milestoneStanding(
  milestone: { baselineDue: PlainDate; currentDue: PlainDate; reachedOn: PlainDate | null },
  day: PlainDate,
  dueSoonDays = 30,
): MilestoneStanding {
  const { baselineDue, currentDue, reachedOn } = milestone;
  const reached = reachedOn !== null && reachedOn <= day;
  const daysLate = Math.max(0, daysBetween(currentDue, reached ? reachedOn : day));
  const daysMoved = daysBetween(baselineDue, currentDue);
  if (reached) return { standing: daysLate > 0 ? "REACHED_LATE" : "REACHED", daysLate, daysMoved };
  if (daysLate > 0) return { standing: "LATE", daysLate, daysMoved };
  const near = addDays(day, dueSoonDays) >= currentDue;
  return { standing: near ? "DUE_SOON" : "UPCOMING", daysLate: 0, daysMoved };
}
