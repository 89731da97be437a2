import { type Actor, unitsHeldAs } from "@/lib/domain/actor";
import { canDecideAsLeader, canDecideForOffice, isOfOffice } from "@/lib/domain/loop-policy";
import { UNIT_ROLES } from "@/lib/domain/policy";

/**
 * What may ask something of a person, in the order in which it is told where two are due on one day: what binds the
 * unit first, its daily work, then the office's.
 */
export const MESSAGE_KINDS = [
  "notice",
  "instruction",
  "remedy",
  "bottleneck",
  "contribution",
  "change-unit",
  "closure-agree",
  "approve",
  "file",
  "objection",
  "matter",
  "review",
  "notice-overdue",
  "notice-reply",
  "notice-draft",
  "instruction-answered",
  "remedy-decide",
  "change-office",
  "change-leader",
  "closure-verify",
  "closure-publish",
  "closure-delist",
  "look-back",
  "look-back-draw",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** As what a person is asked: the units it reports for, speaks for, heads and is of, and its part in the office. */
export type Asked = {
  reporterUnits: readonly number[];
  speakerUnits: readonly number[];
  headUnits: readonly number[];
  ownUnits: readonly number[];
  office: boolean;
  chief: boolean;
  leader: boolean;
};

/** As what an actor is asked today. */
export function askedAs(actor: Actor): Asked {
  return {
    reporterUnits: unitsHeldAs(actor, "REPORTER"),
    speakerUnits: unitsHeldAs(actor, "UNIT_APPROVER", "UNIT_HEAD"),
    headUnits: unitsHeldAs(actor, "UNIT_HEAD"),
    ownUnits: unitsHeldAs(actor, ...UNIT_ROLES),
    office: isOfOffice(actor),
    chief: canDecideForOffice(actor),
    leader: canDecideAsLeader(actor),
  };
}

/** As what the group of a unit, or of the office, is asked: what concerns all of it. */
export function askedAsGroup(unitId: number | null): Asked {
  const units = unitId === null ? [] : [unitId];
  const office = unitId === null;
  return {
    reporterUnits: [],
    speakerUnits: [],
    headUnits: [],
    ownUnits: units,
    office,
    chief: false,
    leader: false,
  };
}
