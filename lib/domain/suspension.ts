import type { PlainDate } from "@/lib/domain/plain-date";

/** 暂缓: a time in which an item is not judged, both days included. */
export type Suspension = { from: PlainDate; until: PlainDate };

/** The suspension in force on a day. */
export function suspensionOn<S extends Suspension>(suspensions: readonly S[], day: PlainDate) {
  return suspensions.find(({ from, until }) => from <= day && day <= until) ?? null;
}

/** Whether a period lies wholly within a suspension, from its opening to its due day: then it asks for no report. */
export function isSuspendedOver(
  suspensions: readonly Suspension[],
  { opensOn, dueOn }: { opensOn: PlainDate; dueOn: PlainDate },
): boolean {
  return suspensions.some(({ from, until }) => from <= opensOn && dueOn <= until);
}
