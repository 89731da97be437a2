import { type Actor, holds, holdsIn } from "@/lib/domain/actor";
import { canReadBoard, canReadLedger, type LedItem, UNIT_ROLES } from "@/lib/domain/policy";

/**
 * Who may do what in the loops of supervision (rules.md §5); what is read of an item is `canReadItem`'s matter.
 */

/** The steps of the ladder, the gravest last. */
export const LADDER_LEVELS = ["REMINDER", "NOTICE", "LISTED", "INTERVIEW", "REFERRAL"] as const;
export type LadderLevel = (typeof LADDER_LEVELS)[number];

const OFFICE = ["SUPERVISOR", "SUPERVISION_CHIEF"] as const;
/** Who speaks for a unit in what binds it: its approver or its head. */
const SPEAKERS = ["UNIT_APPROVER", "UNIT_HEAD"] as const;

/** The office drafts notices, records verifications, calls meetings and takes instructions down. */
export function isOfOffice(actor: Actor): boolean {
  return holds(actor, ...OFFICE);
}

/** Who decides on a step of the ladder: the office reminds, its chief goes further, a leader refers. */
export function canDecideStep(actor: Actor, level: LadderLevel): boolean {
  if (level === "REMINDER") return isOfOffice(actor);
  return holds(actor, level === "REFERRAL" ? "LEADER" : "SUPERVISION_CHIEF");
}

/** A notice is read by its unit, the office, leaders and the plan's administrator; a referral by the chief, leaders and the unit's head alone. */
export function canReadNotice(
  actor: Actor,
  { level, unitId }: { level: LadderLevel; unitId: number },
): boolean {
  if (level === "REFERRAL")
    return holds(actor, "SUPERVISION_CHIEF", "LEADER") || holdsIn(actor, unitId, "UNIT_HEAD");
  return holds(actor, ...OFFICE, "LEADER", "PLAN_ADMIN") || holdsIn(actor, unitId, ...UNIT_ROLES);
}

/** Anyone of the unit acknowledges a notice: it says that it has arrived. */
export function canAcknowledgeNotice(actor: Actor, unitId: number): boolean {
  return holdsIn(actor, unitId, ...UNIT_ROLES);
}

/** A reminder is answered by whoever works on it; from a notice on, the unit answers through its approver or head. */
export function canReplyToNotice(
  actor: Actor,
  { level, unitId }: { level: LadderLevel; unitId: number },
): boolean {
  return holdsIn(actor, unitId, ...(level === "REMINDER" ? UNIT_ROLES : SPEAKERS));
}

/** The filing unit plans how it gets an item out of trouble. */
export function canPlanRemedy(actor: Actor, filingUnitId: number | null): boolean {
  return holdsIn(actor, filingUnitId, ...UNIT_ROLES);
}

/** The filing unit asks for a change of its item, and for its closure. */
export function canAskForItem(actor: Actor, filingUnitId: number | null): boolean {
  return holdsIn(actor, filingUnitId, ...UNIT_ROLES);
}

/** The unit's own stage of an approval. */
export function canSpeakForUnit(actor: Actor, unitId: number | null): boolean {
  return holdsIn(actor, unitId, ...SPEAKERS);
}

/** The office's stage of an approval, completing, publishing and delisting are the chief's. */
export function canDecideForOffice(actor: Actor): boolean {
  return holds(actor, "SUPERVISION_CHIEF");
}

/** The leader's stage of an approval. */
export function canDecideAsLeader(actor: Actor): boolean {
  return holds(actor, "LEADER");
}

/** A joint lead agrees to the closure through its approver or head. */
export function canAgreeToClosure(
  actor: Actor,
  item: Pick<LedItem, "leadUnitIds">,
  unitId: number,
): boolean {
  return item.leadUnitIds.includes(unitId) && holdsIn(actor, unitId, ...SPEAKERS);
}

/** Leaders give instructions; the office takes them down for them. */
export function canGiveInstruction(actor: Actor): boolean {
  return isOfOffice(actor) || holds(actor, "LEADER");
}

/** Whoever works in the loops is told what they ask; the plan's and the system's administrators are asked nothing there. */
export function canGetMessages(actor: Actor): boolean {
  return isOfOffice(actor) || holds(actor, "LEADER", ...UNIT_ROLES);
}

/** What the policy must know of an instruction: whose word it is, who answers, and who files its item. */
export type InstructionConcern = {
  givenById: number | null;
  ownerUnitId: number;
  filingUnitId: number | null;
};

/** An instruction is read by whoever sees the whole plan, the unit that answers and the one that files its item. */
export function canReadInstruction(actor: Actor, concern: InstructionConcern): boolean {
  return (
    canReadBoard(actor) ||
    holdsIn(actor, concern.ownerUnitId, ...UNIT_ROLES) ||
    holdsIn(actor, concern.filingUnitId, ...UNIT_ROLES)
  );
}

/** Anyone of the owner unit answers. */
export function canAnswerInstruction(actor: Actor, { ownerUnitId }: InstructionConcern): boolean {
  return holdsIn(actor, ownerUnitId, ...UNIT_ROLES);
}

/** Whether an answer is enough is for the office to say, or for the leader whose word it is. */
export function canJudgeInstruction(actor: Actor, concern: InstructionConcern): boolean {
  return isOfOffice(actor) || isOwnWord(actor, concern);
}

/** An instruction is taken back by the leader whose word it is, or by the chief. */
export function canCancelInstruction(actor: Actor, concern: InstructionConcern): boolean {
  return holds(actor, "SUPERVISION_CHIEF") || isOwnWord(actor, concern);
}

function isOwnWord(actor: Actor, { givenById }: InstructionConcern): boolean {
  return holds(actor, "LEADER") && actor.kind === "person" && actor.userId === givenById;
}

/** Before a meeting is closed its agenda is the office's and the leaders'; its minutes are for all who read the ledger. */
export function canReadMeeting(actor: Actor, { state }: { state: "OPEN" | "CLOSED" }): boolean {
  if (state === "CLOSED") return canReadLedger(actor);
  return isOfOffice(actor) || holds(actor, "LEADER");
}

/** What is done to a notice after it was drafted. */
export const NOTICE_ACTS = [
  "issue",
  "drop",
  "acknowledge",
  "reply",
  "return",
  "settle",
  "withdraw",
  "escalate",
  "record",
] as const;
export type NoticeAct = (typeof NOTICE_ACTS)[number];

/** A notice as the policy knows it; a draft is `issued: false`. */
export type NoticePaper = { level: LadderLevel; unitId: number; issued: boolean };

/** A draft is the office's and the leaders' own until it is issued. */
export function canReadPaper(actor: Actor, paper: NoticePaper): boolean {
  const drafts = isOfOffice(actor) || holds(actor, "LEADER");
  return canReadNotice(actor, paper) && (paper.issued || drafts);
}

/** The office drafts; a referral only its chief, who alone of the office may know of it. */
export function canDraftNotice(actor: Actor, level: LadderLevel): boolean {
  return level === "REFERRAL" ? holds(actor, "SUPERVISION_CHIEF") : isOfOffice(actor);
}

/** Who may do which act: the unit answers, the office looks at answers, who decides on the level decides. */
export function canActOnNotice(actor: Actor, act: NoticeAct, paper: NoticePaper): boolean {
  switch (act) {
    case "acknowledge":
      return canAcknowledgeNotice(actor, paper.unitId);
    case "reply":
      return canReplyToNotice(actor, paper);
    case "return":
    case "escalate":
    case "record":
      return canDraftNotice(actor, paper.level);
    default:
      return canDecideStep(actor, paper.level);
  }
}
