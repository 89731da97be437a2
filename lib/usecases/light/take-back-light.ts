import { z } from "zod";
import { lockItemConcern } from "@/lib/db/item-concern";
import { listOverrides, withdrawOverride } from "@/lib/db/office-lights";
import { findPlan } from "@/lib/db/plans";
import { restateItems } from "@/lib/db/standings";
import { holdsOn, OFFICE_LIGHT_REASON } from "@/lib/domain/office-light";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canSetOfficeLight } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** The chief takes a set light back before it ends by itself; what was signed stays to be read, with the reason beside it. */
export const takeBackLight = defineCommand({
  name: "light.take-back",
  input: z.object({
    itemId: recordId,
    overrideId: recordId,
    reason: typedText.trim().min(1).max(OFFICE_LIGHT_REASON),
  }),
  load: async ({ tx, input, now }) => {
    const item = await lockItemConcern(tx, input.itemId);
    const plan = item && (await findPlan(tx, item.planId, now));
    if (!plan) return notFound();
    const overrides = await listOverrides(tx, input.itemId);
    const override = overrides.find(({ id }) => id === input.overrideId);
    return override ? ok({ plan, override }) : notFound();
  },
  allow: (actor) => allowedOrForbidden(canSetOfficeLight(actor)),
  run: async ({ tx, input, actor, loaded: { plan, override } }) => {
    if (!holdsOn(override, plan.today)) return refuse({ kind: "conflict", code: "light-ended" });
    const withdrawnById = personOf(actor).userId;
    await withdrawOverride(tx, plan, { id: override.id, reason: input.reason, withdrawnById });
    await restateItems(tx, plan, [input.itemId]);
    return ok({ light: override.light });
  },
  audit: ({ input, output }) => ({
    subjectType: "item",
    subjectId: input.itemId,
    details: { overrideId: input.overrideId, light: output.light, reason: input.reason },
  }),
});
