import { z } from "zod";
import { listMilestoneChoices } from "@/lib/db/changes";
import { findItemConcern } from "@/lib/db/item-concern";
import { openPlan } from "@/lib/db/open-plan";
import { extensionNeedsLeader, isExtensible } from "@/lib/domain/change";
import { canAskForItem } from "@/lib/domain/loop-policy";
import { allowedOrForbidden, canReadItem } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** What an extension can be asked for: the milestones whose day has not passed. */
export const offerExtension = defineQuery({
  name: "change.offer",
  input: z.object({ itemId: recordId }),
  load: async ({ db, input }) => {
    const item = await findItemConcern(db, input.itemId);
    return item ? ok(item) : notFound();
  },
  allow: (actor, item) =>
    canReadItem(actor, item)
      ? allowedOrForbidden(canAskForItem(actor, item.filingUnitId))
      : "hidden",
  run: async ({ db, input, now, loaded: item }) => {
    const opened = await openPlan(db, item.planId, now);
    if (!opened.ok) return opened;
    const plan = opened.value;
    const milestones = item.revoked ? [] : await listMilestoneChoices(db, input.itemId);
    return ok({
      plan,
      item: { id: input.itemId, code: item.code },
      milestones: milestones
        .filter((each) => !each.pending && isExtensible(each, plan.today))
        .map((each) => ({ ...each, needsLeader: extensionNeedsLeader(each.extended) })),
    });
  },
});
