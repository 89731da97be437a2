import { dateOf } from "@/lib/db/day";
import type { ChangeGround } from "@/lib/domain/change-ground";
import type { SentChange } from "@/lib/domain/check-change";
import type { PlainDate } from "@/lib/domain/plain-date";

/** What a checked request keeps of its kind: what would change, from what to what. */
export function askedColumns(sent: SentChange, ground: ChangeGround) {
  switch (sent.kind) {
    case "EXTENSION": {
      const milestone = ground.milestones.find(({ id }) => id === sent.milestoneId);
      return {
        milestoneId: sent.milestoneId,
        dueBefore: milestone ? dateOf(milestone.currentDue) : null,
        dueAfter: dateOf(sent.dueAfter as PlainDate),
      };
    }
    case "TARGET":
      return {
        indicatorId: sent.indicatorId,
        targetBefore: ground.indicators.find(({ id }) => id === sent.indicatorId)?.target ?? null,
        targetAfter: sent.targetAfter,
      };
    case "LEAD":
      return {
        unitBeforeId: ground.leads.length === 0 ? null : sent.unitBeforeId,
        unitAfterId: sent.unitAfterId,
      };
    case "SUSPENSION":
      return { suspendedUntil: dateOf(sent.suspendedUntil as PlainDate) };
    default:
      return {};
  }
}
