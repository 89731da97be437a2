import { type PeriodDecisions, takesAct } from "@/lib/domain/period-state";
import type { PlainDate } from "@/lib/domain/plain-date";
import { isAccepted, type ReportState, transition } from "@/lib/domain/report";

/**
 * Whose move a report is (rules.md §4): the unit files it, its approver releases it, the office decides on it, it is
 * accepted, or its period takes nothing more until it is reopened.
 */
export type ReportStage = "FILE" | "APPROVE" | "DECIDE" | "ACCEPTED" | "CLOSED";

/** Whose move a report is on a day, by its stored state and by what was decided on its period. */
export function reportStage(
  stored: ReportState,
  period: PeriodDecisions,
  day: PlainDate,
): ReportStage {
  if (isAccepted(stored)) return "ACCEPTED";
  for (const [stage, act] of MOVES)
    if (transition(stored, act) !== null && takesAct(period, day, act)) return stage;
  return "CLOSED";
}

const MOVES = [
  ["FILE", "submit"],
  ["APPROVE", "approve"],
  ["DECIDE", "accept"],
] as const;
