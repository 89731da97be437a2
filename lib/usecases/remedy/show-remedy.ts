import { z } from "zod";
import { findItemConcern } from "@/lib/db/item-concern";
import { openPlan } from "@/lib/db/open-plan";
import { listFilingUnits } from "@/lib/db/plan-choices";
import { findRemedyPage } from "@/lib/db/remedy-plans";
import { canPlanRemedy, isOfOffice } from "@/lib/domain/loop-policy";
import { allowedOrHidden, canReadItem } from "@/lib/domain/policy";
import { callsForRemedy, isInForce, openDecisions } from "@/lib/domain/remedy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** The remedy plans of an item, and what the reader can do about them. */
export const showRemedy = defineQuery({
  name: "remedy.show",
  input: z.object({ itemId: recordId }),
  load: async ({ db, input }) => {
    const concern = await findItemConcern(db, input.itemId);
    return concern ? ok(concern) : notFound();
  },
  allow: (actor, concern) => allowedOrHidden(canReadItem(actor, concern)),
  run: async ({ db, input, actor, now, loaded: concern }) => {
    const opened = await openPlan(db, concern.planId, now);
    if (!opened.ok) return opened;
    const item = await findRemedyPage(db, input.itemId);
    if (!item) return notFound();
    const inForce = item.plans.find(({ state }) => isInForce(state)) ?? null;
    const plans = canPlanRemedy(actor, concern.filingUnitId) && callsForRemedy(item.lights ?? []);
    const decides = item.lights !== null && isOfOffice(actor);
    return ok({
      plan: opened.value,
      item,
      inForce,
      helpers: plans
        ? (await listFilingUnits(db)).filter(({ id }) => id !== concern.filingUnitId)
        : [],
      may: { submit: plans, decide: decides && inForce ? openDecisions(inForce.state) : [] },
    });
  },
});
