import { type Actor, holds } from "@/lib/domain/actor";
import { canAskForItem, canSpeakForUnit, isOfOffice } from "@/lib/domain/loop-policy";

/** What a request would change of a registered item (rules.md §5, R15). */
export const CHANGE_KINDS = [
  "EXTENSION",
  "TARGET",
  "LEAD",
  "SUSPENSION",
  "RESUMPTION",
  "TERMINATION",
  "REVOCATION",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
export type ChangeStage = "UNIT" | "OFFICE" | "LEADER";

type KindRule = {
  /** Whose request it can be: the unit that files the item, or the office. */
  asks: readonly ("UNIT" | "OFFICE")[];
  /** Whether the leader decides last: AGAIN is from the second extension of a milestone on. */
  leader: "ALWAYS" | "AGAIN" | "NEVER";
};

/** Who asks for each kind and how far up it is decided; the office always decides. */
const RULES: Record<ChangeKind, KindRule> = {
  EXTENSION: { asks: ["UNIT"], leader: "AGAIN" },
  TARGET: { asks: ["UNIT"], leader: "ALWAYS" },
  LEAD: { asks: ["UNIT", "OFFICE"], leader: "ALWAYS" },
  SUSPENSION: { asks: ["UNIT", "OFFICE"], leader: "ALWAYS" },
  RESUMPTION: { asks: ["UNIT", "OFFICE"], leader: "NEVER" },
  TERMINATION: { asks: ["UNIT", "OFFICE"], leader: "ALWAYS" },
  REVOCATION: { asks: ["OFFICE"], leader: "ALWAYS" },
};

/** Whether the actor asks for a change of this kind, for the unit or for the office. */
export function canRequestChange(
  actor: Actor,
  kind: ChangeKind,
  filingUnitId: number | null,
): boolean {
  return asksFor(actor, kind, filingUnitId) !== null;
}

/** For whom the actor asks; who is of both asks for the unit, whose own stage comes first. */
function asksFor(actor: Actor, kind: ChangeKind, filingUnitId: number | null) {
  const { asks } = RULES[kind];
  if (asks.includes("UNIT") && canAskForItem(actor, filingUnitId)) return "UNIT";
  return asks.includes("OFFICE") && isOfOffice(actor) ? "OFFICE" : null;
}

/** Whether the leader decides last; `again` is whether the milestone was extended before. */
export function needsLeader(kind: ChangeKind, again: boolean): boolean {
  const { leader } = RULES[kind];
  return leader === "ALWAYS" || (leader === "AGAIN" && again);
}

/** Where a request begins; a stage whose word the asker gives by asking is passed, unless it is the last. */
export function startOfRequest(
  actor: Actor,
  { kind, filingUnitId, again }: { kind: ChangeKind; filingUnitId: number | null; again: boolean },
): { waitsFor: ChangeStage; spoken: ChangeStage | null } {
  if (asksFor(actor, kind, filingUnitId) === "UNIT")
    return canSpeakForUnit(actor, filingUnitId)
      ? { waitsFor: "OFFICE", spoken: "UNIT" }
      : { waitsFor: "UNIT", spoken: null };
  return needsLeader(kind, again) && holds(actor, "SUPERVISION_CHIEF")
    ? { waitsFor: "LEADER", spoken: "OFFICE" }
    : { waitsFor: "OFFICE", spoken: null };
}

type Passed = { kind: ChangeKind; again: boolean; waitsFor: ChangeStage | null };

/** The stages of a request in their order, as far as they are decided or lie ahead; the office's own has none of the unit. */
export function routeOf(
  { kind, again, waitsFor }: Passed,
  decided: readonly ChangeStage[],
): ChangeStage[] {
  const first = decided[0] ?? waitsFor;
  const byOffice = first !== null ? first !== "UNIT" : !RULES[kind].asks.includes("UNIT");
  return [
    ...(byOffice ? [] : (["UNIT"] as const)),
    "OFFICE",
    ...(needsLeader(kind, again) ? (["LEADER"] as const) : []),
  ];
}
