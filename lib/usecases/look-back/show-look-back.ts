import { z } from "zod";
import { findItemConcern } from "@/lib/db/item-concern";
import { findLookBackRow } from "@/lib/db/look-back-list";
import { openPlan } from "@/lib/db/open-plan";
import { isOfOffice } from "@/lib/domain/loop-policy";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** One look-back, for the office that makes it. */
export const showLookBack = defineQuery({
  name: "look-back.show",
  input: z.object({ lookBackId: recordId }),
  load: async ({ db, input, now }) => {
    const lookBack = await findLookBackRow(db, input.lookBackId);
    const item = lookBack && (await findItemConcern(db, lookBack.itemId));
    const plan = item && (await openPlan(db, item.planId, now));
    return lookBack && plan?.ok ? ok({ plan: plan.value, lookBack }) : notFound();
  },
  allow: (actor) => allowedOrForbidden(isOfOffice(actor)),
  run: async ({ loaded }) => ok(loaded),
});
