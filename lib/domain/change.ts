import { type Actor, holds } from "@/lib/domain/actor";
import { addDays, monthOf, shiftMonth } from "@/lib/domain/calendar";
import { type ChangeKind, type ChangeStage, canRequestChange } from "@/lib/domain/change-kind";
import { canDecideAsLeader, canDecideForOffice, canSpeakForUnit } from "@/lib/domain/loop-policy";
import type { PlainDate } from "@/lib/domain/plain-date";

/** The states of a request to change a registered item (glossary.md). */
export const CHANGE_STATES = [
  "PENDING_UNIT",
  "PENDING_OFFICE",
  "PENDING_LEADER",
  "APPROVED",
  "REFUSED",
  "WITHDRAWN",
] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** Where a request waits for whom; the others are its ends. */
const STAGE_OF: Partial<Record<ChangeState, ChangeStage>> = {
  PENDING_UNIT: "UNIT",
  PENDING_OFFICE: "OFFICE",
  PENDING_LEADER: "LEADER",
};

/** Where the approval of a stage leads; only what needs the leader goes beyond the office. */
const AFTER_APPROVAL: Record<ChangeStage, (needsLeader: boolean) => ChangeState> = {
  UNIT: () => "PENDING_OFFICE",
  OFFICE: (needsLeader) => (needsLeader ? "PENDING_LEADER" : "APPROVED"),
  LEADER: () => "APPROVED",
};

/** Whose word a request waits for; null once it has ended. */
export function stageOf(state: ChangeState): ChangeStage | null {
  return STAGE_OF[state] ?? null;
}

/** Where a decision takes a request; null of one that has ended. */
export function afterDecision(
  state: ChangeState,
  { approved, needsLeader }: { approved: boolean; needsLeader: boolean },
): ChangeState | null {
  const stage = stageOf(state);
  if (!stage) return null;
  return approved ? AFTER_APPROVAL[stage](needsLeader) : "REFUSED";
}

/** Whether the actor decides on a request as it stands. */
export function canDecideChange(
  actor: Actor,
  { state, filingUnitId }: { state: ChangeState; filingUnitId: number | null },
): boolean {
  const stage = stageOf(state);
  if (stage === "UNIT") return canSpeakForUnit(actor, filingUnitId);
  if (stage === "OFFICE") return canDecideForOffice(actor);
  return stage === "LEADER" && canDecideAsLeader(actor);
}

/** Whether the actor decides at any stage: one who came too late is told so. */
export function decidesAnywhere(actor: Actor, filingUnitId: number | null): boolean {
  return canSpeakForUnit(actor, filingUnitId) || holds(actor, "SUPERVISION_CHIEF", "LEADER");
}

/** Who asked takes a request back while they may ask for such, and whoever speaks for the unit what the unit asked. */
export function canWithdrawChange(
  actor: Actor,
  of: { kind: ChangeKind; requestedById: number; filingUnitId: number | null },
): boolean {
  if (!canRequestChange(actor, of.kind, of.filingUnitId)) return false;
  if (canSpeakForUnit(actor, of.filingUnitId)) return true;
  return actor.kind === "person" && actor.userId === of.requestedById;
}

type Precision = "YEAR" | "MONTH" | "DAY";

/** How exactly a moved due day must be said: a month is due on its last day, a year on 31 December (rules.md §3). */
export function movedPrecision(precision: Precision, day: PlainDate): Precision {
  if (precision === "DAY") return "DAY";
  if (precision === "YEAR" && day.endsWith("-12-31")) return "YEAR";
  const lastOfMonth = addDays(`${shiftMonth(monthOf(day), 1)}-01` as PlainDate, -1);
  return day === lastOfMonth ? "MONTH" : "DAY";
}
