import { z } from "zod";
import { findItemConcern } from "@/lib/db/item-concern";
import { openPlan } from "@/lib/db/open-plan";
import { findVerificationPage } from "@/lib/db/verifications";
import { isOfOffice } from "@/lib/domain/loop-policy";
import { allowedOrHidden, canReadItem } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** What the office found on an item itself, for all who read the item. */
export const showVerifications = defineQuery({
  name: "verification.show",
  input: z.object({ itemId: recordId }),
  load: async ({ db, input }) => {
    const concern = await findItemConcern(db, input.itemId);
    return concern ? ok(concern) : notFound();
  },
  allow: (actor, concern) => allowedOrHidden(canReadItem(actor, concern)),
  run: async ({ db, input, actor, now, loaded: concern }) => {
    const opened = await openPlan(db, concern.planId, now);
    if (!opened.ok) return opened;
    const item = await findVerificationPage(db, input.itemId);
    if (!item) return notFound();
    return ok({
      plan: opened.value,
      item,
      may: { record: !item.revoked && isOfOffice(actor) },
    });
  },
});
