import { z } from "zod";
import { heldChangeGround } from "@/lib/db/change-ground";
import type { HeldChange } from "@/lib/db/changes";
import { dateOf, dayOrNull } from "@/lib/db/day";
import { takeNumber } from "@/lib/db/number-series";
import { restateItems } from "@/lib/db/standings";
import { afterDecision, canDecideChange, decidesAnywhere, stageOf } from "@/lib/domain/change";
import { type AskedChange, standsAsAsked } from "@/lib/domain/change-ground";
import { needsLeader } from "@/lib/domain/change-kind";
import { checkDecision } from "@/lib/domain/check-change";
import { paperNumber } from "@/lib/domain/paper-number";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canReadItem } from "@/lib/domain/policy";
import { ok, refuse } from "@/lib/domain/result";
import { grantChange } from "@/lib/usecases/change/grant-change";
import { loadChange } from "@/lib/usecases/change/load-change";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** Whoever a request waits for approves it or refuses it with a reason; the last approval does what it asked. */
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
    const ground = await heldChangeGround(tx, change.itemId, plan.today);
    if (approved && !standsAsAsked(askedOf(change), ground, plan.today))
      return refuse({ kind: "conflict", code: "change-overtaken" });
    const again = ground.milestones.some(
      ({ id, extended }) => id === change.milestoneId && extended > 0,
    );
    const leader = needsLeader(change.kind, again);
    const state = afterDecision(change.state, { approved, needsLeader: leader }) ?? change.state;
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
    if (number !== null) await grantChange(tx, plan, { change, number, approvedById: userId });
    if (decidedOn !== null) await restateItems(tx, plan, [change.itemId]);
    return ok({ state, stage, number });
  },
  audit: ({ input: { changeId, reason }, loaded: { change }, output }) => ({
    subjectType: "change",
    subjectId: changeId,
    details: { itemId: change.itemId, ...output, reason },
  }),
});

/** What a stored request asks, as the domain measures it by its item. */
function askedOf(change: HeldChange): AskedChange {
  const { kind, milestoneId, indicatorId, unitBeforeId, unitAfterId } = change;
  return {
    ...{ kind, milestoneId, indicatorId, unitBeforeId, unitAfterId },
    dueBefore: dayOrNull(change.dueBefore),
    targetBefore: change.targetBefore?.toString() ?? null,
    suspendedUntil: dayOrNull(change.suspendedUntil),
  };
}
