import { z } from "zod";
import { heldMilestones } from "@/lib/db/changes";
import { dateOf } from "@/lib/db/day";
import { lockItemConcern } from "@/lib/db/item-concern";
import { findPlan } from "@/lib/db/plans";
import { insertDocuments } from "@/lib/db/supporting-documents";
import { checkExtension, firstState, isExtensible } from "@/lib/domain/change";
import { canAskForItem } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import type { PlainDate } from "@/lib/domain/plain-date";
import { allowedOrForbidden, canReadItem } from "@/lib/domain/policy";
import { invalid, notFound, ok, refuse } from "@/lib/domain/result";
import { checkDocuments } from "@/lib/domain/supporting-document";
import { defineCommand } from "@/lib/usecases/define";
import { sentDocuments } from "@/lib/usecases/document-input";
import { chosenId, recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** The filing unit asks for a later day for a milestone, before its day has passed (rules.md §5). */
export const requestExtension = defineCommand({
  name: "change.request",
  input: z.object({
    itemId: recordId,
    milestoneId: chosenId,
    dueAfter: typedText.trim().max(20),
    reason: typedText.trim(),
    progress: typedText.trim(),
    documents: sentDocuments,
  }),
  load: async ({ tx, input, now }) => {
    const item = await lockItemConcern(tx, input.itemId);
    const plan = item && (await findPlan(tx, item.planId, now));
    return plan ? ok({ plan, item }) : notFound();
  },
  allow: (actor, { item }) =>
    canReadItem(actor, item)
      ? allowedOrForbidden(canAskForItem(actor, item.filingUnitId))
      : "hidden",
  run: async ({ tx, input, actor, now, loaded: { plan, item } }) => {
    if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    const milestones = await heldMilestones(tx, input.itemId);
    const milestone = milestones.find(({ id }) => id === input.milestoneId);
    if (!milestone) return invalid("milestoneId", "unknown-choice");
    if (milestone.pending) return invalid("milestoneId", "change-pending");
    if (!isExtensible(milestone, plan.today)) return invalid("milestoneId", "change-too-late");
    const { currentDue } = milestone;
    const issues = [
      ...checkExtension(input, { currentDue, finalDue: finalDay(milestones) }),
      ...checkDocuments(input.documents, "documents"),
    ];
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const { id } = await tx.changeRequest.create({
      data: {
        planId: plan.id,
        itemId: input.itemId,
        kind: "EXTENSION",
        state: firstState(actor, item.filingUnitId),
        reason: input.reason,
        progress: input.progress,
        milestoneId: milestone.id,
        dueBefore: dateOf(currentDue),
        dueAfter: dateOf(input.dueAfter as PlainDate),
        requestedById: personOf(actor).userId,
        requestedAt: now,
        requestedOn: dateOf(plan.today),
      },
    });
    const { itemId, documents } = input;
    const kept = await insertDocuments(tx, { itemId, of: { changeId: id }, documents });
    return kept.ok ? ok({ changeId: id }) : kept;
  },
  audit: ({ input: { itemId, milestoneId, dueAfter, reason }, output: { changeId } }) => ({
    subjectType: "change",
    subjectId: changeId,
    details: { itemId, milestoneId, dueAfter, reason },
  }),
});

/** The day on which the last of an item's milestones is due. */
function finalDay(milestones: readonly { currentDue: PlainDate }[]): PlainDate | null {
  return (
    milestones
      .map(({ currentDue }) => currentDue)
      .toSorted()
      .at(-1) ?? null
  );
}
