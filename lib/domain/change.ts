import { type Actor, holds } from "@/lib/domain/actor";
import { addDays, monthOf, shiftMonth } from "@/lib/domain/calendar";
import type { Issue } from "@/lib/domain/issue";
import {
  canAskForItem,
  canDecideAsLeader,
  canDecideForOffice,
  canSpeakForUnit,
} from "@/lib/domain/loop-policy";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";

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
export type ChangeStage = "UNIT" | "OFFICE" | "LEADER";

/** How long the texts of a request may be, in characters. */
export const CHANGE_LIMITS = { reason: 500, progress: 500, decision: 300 } as const;

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

/** The second extension of a milestone needs the leader (rules.md §5). */
export function extensionNeedsLeader(approvedBefore: number): boolean {
  return approvedBefore > 0;
}

/** Where a request begins: who speaks for the unit has spoken for it by asking. */
export function firstState(actor: Actor, filingUnitId: number | null): ChangeState {
  return canSpeakForUnit(actor, filingUnitId) ? "PENDING_OFFICE" : "PENDING_UNIT";
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

/** Who asked takes a request back, and whoever speaks for the unit. */
export function canWithdrawChange(
  actor: Actor,
  { requestedById, filingUnitId }: { requestedById: number; filingUnitId: number | null },
): boolean {
  if (canSpeakForUnit(actor, filingUnitId)) return true;
  const asked = actor.kind === "person" && actor.userId === requestedById;
  return asked && canAskForItem(actor, filingUnitId);
}

/** A milestone as an extension looks at it. */
export type ExtensibleMilestone = {
  id: number;
  currentDue: PlainDate;
  reachedOn: PlainDate | null;
};

/** An extension is asked before the due day has passed, and of what is not reached yet (rules.md §5). */
export function isExtensible(
  { currentDue, reachedOn }: Omit<ExtensibleMilestone, "id">,
  today: PlainDate,
): boolean {
  return reachedOn === null && currentDue >= today;
}

type SentExtension = { dueAfter: string; reason: string; progress: string };

/** What is wrong with an extension as typed; a milestone before the last may not pass the item's final day. */
export function checkExtension(
  { dueAfter, reason, progress }: SentExtension,
  { currentDue, finalDue }: { currentDue: PlainDate; finalDue: PlainDate | null },
): Issue[] {
  return [
    ...checkNewDay(dueAfter, currentDue, finalDue),
    ...checkText("reason", reason, CHANGE_LIMITS.reason),
    ...checkText("progress", progress, CHANGE_LIMITS.progress),
  ];
}

function checkNewDay(day: string, currentDue: PlainDate, finalDue: PlainDate | null): Issue[] {
  const field = "dueAfter";
  if (day === "") return [{ field, code: "required" }];
  if (!isPlainDate(day)) return [{ field, code: "not-a-day" }];
  if (day <= currentDue) return [{ field, code: "change-not-later", params: { day: currentDue } }];
  if (finalDue !== null && currentDue < finalDue && day > finalDue)
    return [{ field, code: "change-past-final", params: { day: finalDue } }];
  return [];
}

function checkText(field: string, text: string, max: number): Issue[] {
  const { length } = [...text.trim()];
  if (length === 0) return [{ field, code: "required" }];
  return length > max ? [{ field, code: "too-long", params: { max, length } }] : [];
}

/** A decision's words: a refusal says why. */
export function checkDecision({
  approved,
  reason,
}: {
  approved: boolean;
  reason: string;
}): Issue[] {
  if (approved && reason.trim() === "") return [];
  return checkText("reason", reason, CHANGE_LIMITS.decision);
}

type Precision = "YEAR" | "MONTH" | "DAY";

/** How exactly a moved due day must be said: a month is due on its last day, a year on 31 December (rules.md §3). */
export function movedPrecision(precision: Precision, day: PlainDate): Precision {
  if (precision === "DAY") return "DAY";
  if (precision === "YEAR" && day.endsWith("-12-31")) return "YEAR";
  const lastOfMonth = addDays(`${shiftMonth(monthOf(day), 1)}-01` as PlainDate, -1);
  return day === lastOfMonth ? "MONTH" : "DAY";
}
