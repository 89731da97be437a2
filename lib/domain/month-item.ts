import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReportState } from "@/lib/domain/report";

/** Whether a milestone has passed unreached, so that a report must say why (R10). */
export function lagsBehind(
  milestones: readonly { currentDue: PlainDate; reachedOn: PlainDate | null }[],
  day: PlainDate,
): boolean {
  return milestones.some(({ currentDue, reachedOn }) => reachedOn === null && currentDue < day);
}

/**
 * Whether "no change this month" is offered as one press (rules.md §4): nothing is begun or was sent back, no
 * milestone fell due unreached, and there is an accepted report whose percent and light can stand.
 */
export function mayStayUnchanged(item: {
  state: ReportState | null;
  fallsDue: boolean;
  lastPercent: number | null;
}): boolean {
  return item.state === null && !item.fallsDue && item.lastPercent !== null;
}
