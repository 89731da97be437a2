import { z } from "zod";
import { lockItemConcern } from "@/lib/db/item-concern";
import { findPlan } from "@/lib/db/plans";
import { decideRemedyPlan, endRemedyPlan, findPlanInForce } from "@/lib/db/remedy-plans";
import { restateItems } from "@/lib/db/standings";
import { isOfOffice } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { afterDecision, REMEDY_DECISIONS, REMEDY_LIMITS } from "@/lib/domain/remedy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** The office accepts a remedy plan, sends it back with its reason, or ends one that has done its work. */
export const decideRemedy = defineCommand({
  name: "remedy.decide",
  input: z.object({
    itemId: recordId,
    remedyPlanId: recordId,
    version: recordId,
    // A form without its choice sends nothing.
    decision: typedText.default("").pipe(z.string().min(1).pipe(z.enum(REMEDY_DECISIONS))),
    reason: typedText.trim().max(REMEDY_LIMITS.reason),
  }),
  load: async ({ tx, input, now }) => {
    const item = await lockItemConcern(tx, input.itemId);
    const plan = item && (await findPlan(tx, item.planId, now));
    return plan ? ok({ plan, item }) : notFound();
  },
  allow: (actor) => allowedOrForbidden(isOfOffice(actor)),
  run: async ({ tx, input, actor, loaded: { plan, item } }) => {
    const { itemId, decision } = input;
    if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    const remedy = await findPlanInForce(tx, itemId);
    const state = remedy && afterDecision(remedy.state, decision);
    const seen = remedy?.id === input.remedyPlanId && remedy.version === input.version;
    if (!remedy || !state || !seen) return refuse({ kind: "conflict", code: "remedy-changed" });
    const reason = input.reason || null;
    if (reason === null && decision !== "accept")
      return refuse({ kind: "invalid", issues: [{ field: "reason", code: "required" }] });
    const decidedById = personOf(actor).userId;
    if (decision === "end") await endRemedyPlan(tx, remedy.id, { day: plan.today, reason });
    else await decideRemedyPlan(tx, remedy.id, { state, decidedById, day: plan.today, reason });
    await restateItems(tx, plan, [itemId]);
    return ok({ state });
  },
  audit: ({ input: { itemId, remedyPlanId, decision, reason } }) => ({
    subjectType: "item",
    subjectId: itemId,
    details: { remedyPlanId, decision, reason },
  }),
});
