import { type Actor, holds, unitsHeldAs } from "@/lib/domain/actor";
import { isOfOffice } from "@/lib/domain/loop-policy";
import { canReadBoard, UNIT_ROLES } from "@/lib/domain/policy";

/** Whose notices a list shows, and whether referrals and drafts are among them. */
export type NoticeScope = {
  /** The units whose notices are shown; null for all. */
  unitIds: readonly number[] | null;
  drafts: boolean;
  /** The units whose referrals are shown; null for all. */
  referralUnitIds: readonly number[] | null;
};

/** What of the notices an actor may read: the same answer as `canReadPaper` gives of one. */
export function noticeScope(actor: Actor): NoticeScope {
  const whole = canReadBoard(actor);
  return {
    unitIds: whole ? null : unitsHeldAs(actor, ...UNIT_ROLES),
    drafts: isOfOffice(actor) || holds(actor, "LEADER"),
    referralUnitIds: holds(actor, "SUPERVISION_CHIEF", "LEADER")
      ? null
      : unitsHeldAs(actor, "UNIT_HEAD"),
  };
}
