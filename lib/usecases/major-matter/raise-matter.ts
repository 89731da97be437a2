import { z } from "zod";
import { lockItemConcern } from "@/lib/db/item-concern";
import { raiseMatter as storeMatter } from "@/lib/db/major-matters";
import { findPlan } from "@/lib/db/plans";
import { OFFICE_LIMITS } from "@/lib/domain/office-words";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canRaiseMajorMatter, canReadItem } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** A unit tells the office of a major matter at once, outside the monthly cycle and without approval (R3). */
export const raiseMatter = defineCommand({
  name: "matter.raise",
  input: z.object({
    itemId: recordId,
    matter: typedText.trim().min(1).max(OFFICE_LIMITS.matter),
  }),
  load: async ({ tx, input, now }) => {
    const item = await lockItemConcern(tx, input.itemId);
    const plan = item && (await findPlan(tx, item.planId, now));
    return plan ? ok({ plan, item }) : notFound();
  },
  allow: (actor, { item }) =>
    canReadItem(actor, item) ? allowedOrForbidden(canRaiseMajorMatter(actor, item)) : "hidden",
  run: async ({ tx, input, actor, now, loaded: { plan, item } }) => {
    if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    const matterId = await storeMatter(tx, {
      itemId: input.itemId,
      text: input.matter,
      raisedById: personOf(actor).userId,
      raisedAt: now,
      raisedOn: plan.today,
    });
    return ok({ matterId, code: item.code });
  },
  audit: ({ input, output }) => ({
    subjectType: "item",
    subjectId: input.itemId,
    details: { matterId: output.matterId },
  }),
});
