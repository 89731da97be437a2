import { z } from "zod";
import { heldMilestones } from "@/lib/db/changes";
import type { Tx } from "@/lib/db/database";
import { dateOf, dayOf } from "@/lib/db/day";
import { takeNumber } from "@/lib/db/number-series";
import { restateItems } from "@/lib/db/standings";
import {
  afterDecision,
  canDecideChange,
  checkDecision,
  decidesAnywhere,
  extensionNeedsLeader,
  stageOf,
} from "@/lib/domain/change";
import { paperNumber } from "@/lib/domain/paper-number";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canReadItem } from "@/lib/domain/policy";
import { ok, refuse } from "@/lib/domain/result";
import { loadChange } from "@/lib/usecases/change/load-change";
import { moveDeadline } from "@/lib/usecases/change/move-deadline";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** Whoever a request waits for approves it or refuses it with a reason; the last approval moves the current day. */
export const decideChange = defineCommand({
  name: "change.decide",
  input: z.object({
    changeId: recordId,
    version: recordId,
    decision: z
      .string()
      .min(1)
      .pipe(z.enum(["approve", "refuse"])),
    reason: typedText.trim(),
  }),
  load: ({ tx, input, now }) => loadChange(tx, input.changeId, now),
  allow: (actor, { item, change }, { version }) => {
    if (!canReadItem(actor, item)) return "hidden";
    const { filingUnitId } = item;
    const seen = change.version === version && stageOf(change.state) !== null;
    return allowedOrForbidden(
      seen
        ? canDecideChange(actor, { state: change.state, filingUnitId })
        : decidesAnywhere(actor, filingUnitId),
    );
  },
  run: async ({ tx, input, actor, now, loaded: { plan, item, change } }) => {
    const stage = stageOf(change.state);
    if (!stage || change.version !== input.version)
      return refuse({ kind: "conflict", code: "change-decided-meanwhile" });
    const approved = input.decision === "approve";
    const issues = checkDecision({ approved, reason: input.reason });
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    if (approved && item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    const milestone = await asAsked(tx, change);
    if (approved && !milestone) return refuse({ kind: "conflict", code: "change-overtaken" });
    const needsLeader = extensionNeedsLeader(milestone?.extended ?? 0);
    const state = afterDecision(change.state, { approved, needsLeader }) ?? change.state;
    const { userId } = personOf(actor);
    await tx.changeDecision.create({
      data: {
        ...{ requestId: change.id, stage, approved, reason: input.reason || null },
        ...{ decidedById: userId, decidedAt: now, decidedOn: dateOf(plan.today) },
      },
    });
    const number =
      state === "APPROVED"
        ? paperNumber("CHANGE", plan.today, await takeNumber(tx, plan, "CHANGE"))
        : null;
    const decidedOn = stageOf(state) === null ? dateOf(plan.today) : null;
    await tx.changeRequest.update({
      where: { id: change.id },
      data: { state, number, decidedOn, version: { increment: 1 } },
    });
    if (number !== null && milestone)
      await moveDeadline(tx, plan, {
        ...{ changeId: change.id, itemId: change.itemId, milestoneId: milestone.id, number },
        dueAfter: dayOf(change.dueAfter as Date),
        reason: change.reason,
        approvedById: userId,
      });
    if (state === "REFUSED") await restateItems(tx, plan, [change.itemId]);
    return ok({ state, stage, number });
  },
  audit: ({ input: { changeId, reason }, loaded: { change }, output }) => ({
    subjectType: "change",
    subjectId: changeId,
    details: { itemId: change.itemId, ...output, reason },
  }),
});

/** The milestone, if it still stands as it did when the extension was asked for. */
async function asAsked(
  tx: Tx,
  change: { itemId: number; milestoneId: number | null; dueBefore: Date | null },
) {
  const milestones = await heldMilestones(tx, change.itemId);
  return milestones.find(
    ({ id, currentDue, reachedOn }) =>
      id === change.milestoneId &&
      reachedOn === null &&
      currentDue === dayOf(change.dueBefore as Date),
  );
}
