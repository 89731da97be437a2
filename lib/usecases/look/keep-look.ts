import { z } from "zod";
import { keepLooks } from "@/lib/db/looks";
import { findPlan } from "@/lib/db/plans";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canDoTodaysWork } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { LOOKED_LISTS, type LookedItemList, workDays } from "@/lib/domain/todays-work";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** No page shows more rows of a list at once. */
const MOST = 100;

/**
 * A person of the office has looked at items on a list of today's work (已阅、已核看). What changed since it was seen
 * is left on its list; looking twice is looking once.
 */
export const keepLook = defineCommand({
  name: "look.keep",
  input: z.object({
    planId: recordId,
    list: z.enum(Object.keys(LOOKED_LISTS) as [LookedItemList, ...LookedItemList[]]),
    seen: z.array(z.object({ itemId: recordId, state: typedText.min(1).max(80) })).max(MOST),
  }),
  load: async ({ tx, input, now }) => {
    const plan = await findPlan(tx, input.planId, now);
    return plan ? ok(plan) : notFound();
  },
  allow: (actor) => allowedOrForbidden(canDoTodaysWork(actor)),
  run: async ({ tx, input: { list, seen }, actor, now, loaded: plan }) => {
    const look = { planId: plan.id, userId: personOf(actor).userId, days: workDays(plan.today) };
    const { asSeen, kept } = await keepLooks(tx, { ...look, now, list, seen });
    const asked = new Set(seen.map(({ itemId }) => itemId)).size;
    return ok({ looked: asSeen, changed: asked - asSeen, kept });
  },
  audit: ({ input: { planId, list }, output: { kept } }) =>
    kept.length === 0
      ? null
      : { subjectType: "plan", subjectId: planId, details: { list, itemIds: kept } },
});
