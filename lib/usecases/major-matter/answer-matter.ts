import { z } from "zod";
import { lockItemConcern } from "@/lib/db/item-concern";
import { lockMatter, answerMatter as storeAnswer } from "@/lib/db/major-matters";
import { findPlan } from "@/lib/db/plans";
import { OFFICE_LIMITS } from "@/lib/domain/office-words";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canAnswerMajorMatter, canReadItem } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** The office acknowledges a major matter with an answer; from then on it is no longer open. */
export const answerMatter = defineCommand({
  name: "matter.answer",
  input: z.object({
    itemId: recordId,
    matterId: recordId,
    answer: typedText.trim().min(1).max(OFFICE_LIMITS.answer),
  }),
  load: async ({ tx, input, now }) => {
    const item = await lockItemConcern(tx, input.itemId);
    const matter = item && (await lockMatter(tx, input.matterId, input.itemId));
    const plan = matter && (await findPlan(tx, item.planId, now));
    return plan ? ok({ plan, item, matter }) : notFound();
  },
  allow: (actor, { item }) =>
    canReadItem(actor, item) ? allowedOrForbidden(canAnswerMajorMatter(actor)) : "hidden",
  run: async ({ tx, input, actor, now, loaded: { plan, item, matter } }) => {
    if (matter.acknowledgedOn !== null)
      return refuse({ kind: "conflict", code: "matter-answered" });
    await storeAnswer(tx, matter.id, {
      answer: input.answer,
      acknowledgedById: personOf(actor).userId,
      acknowledgedAt: now,
      day: plan.today,
    });
    return ok({ code: item.code });
  },
  audit: ({ input }) => ({
    subjectType: "item",
    subjectId: input.itemId,
    details: { matterId: input.matterId },
  }),
});
