import { findPlanByNumber, lockPlanNumber } from "@/lib/db/plans";
import { allowedOrForbidden, canRegisterPlan } from "@/lib/domain/policy";
import { ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { insertPlan } from "@/lib/usecases/plan/insert-plan";
import { planInput } from "@/lib/usecases/plan/plan-input";

/** Registers a reviewed decomposition as a plan. Units must be known; a document is registered once. */
export const registerPlan = defineCommand({
  name: "plan.register",
  input: planInput,
  load: async ({ tx, input: { documentNumber } }) => {
    await lockPlanNumber(tx, documentNumber);
    return ok({ existing: await findPlanByNumber(tx, documentNumber) });
  },
  allow: (actor) => allowedOrForbidden(canRegisterPlan(actor)),
  run: async ({ tx, input, now, loaded: { existing } }) => {
    if (existing) return refuse({ kind: "conflict", code: "plan-exists", current: existing.id });
    return insertPlan(tx, input, now);
  },
  audit: ({ input, output }) => ({
    subjectType: "plan",
    subjectId: output.planId,
    details: { documentNumber: input.documentNumber, items: output.items },
  }),
});
