import { z } from "zod";
import { findClosurePage } from "@/lib/db/closure-page";
import { findItemConcern } from "@/lib/db/item-concern";
import { openPlan } from "@/lib/db/open-plan";
import { CLOSABLE_ITEM_STATES, closureAfter } from "@/lib/domain/closure";
import {
  canAgreeToClosure,
  canAskForItem,
  canDecideForOffice,
  isOfOffice,
} from "@/lib/domain/loop-policy";
import { allowedOrHidden, canReadItem } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** The closures of an item with what the reader can do now. */
export const showClosure = defineQuery({
  name: "closure.show",
  input: z.object({ itemId: recordId }),
  load: async ({ db, input }) => {
    const concern = await findItemConcern(db, input.itemId);
    return concern ? ok(concern) : notFound();
  },
  allow: (actor, concern) => allowedOrHidden(canReadItem(actor, concern)),
  run: async ({ db, input, actor, now, loaded: concern }) => {
    const opened = await openPlan(db, concern.planId, now);
    if (!opened.ok) return opened;
    const plan = opened.value;
    const item = await findClosurePage(db, input.itemId);
    if (!item) return notFound();
    const [latest = null] = item.closures;
    const living = !concern.revoked;
    const can = (act: Parameters<typeof closureAfter>[1]) =>
      living && latest !== null && closureAfter(latest.state, act) !== null;
    const unit = canAskForItem(actor, concern.filingUnitId);
    const chief = canDecideForOffice(actor);
    const signed = latest?.agreements.map(({ unitId }) => unitId) ?? [];
    const until = latest?.publishedUntil ?? null;
    const published = latest?.state === "PUBLISHED" && until !== null;
    const openObjections = latest?.objections.filter(({ answer }) => answer === null) ?? [];
    return ok({
      plan,
      item,
      latest,
      may: {
        request: living && unit && CLOSABLE_ITEM_STATES.includes(item.state),
        agreeFor: can("agree")
          ? item.jointLeads.filter(
              ({ id }) => !signed.includes(id) && canAgreeToClosure(actor, concern, id),
            )
          : [],
        withdraw: unit && can("withdraw"),
        return: isOfOffice(actor) && can("return"),
        complete: chief && can("complete"),
        publish: chief && can("publish"),
        object: published && plan.today <= until,
        answer: isOfOffice(actor) ? openObjections : [],
        delist: chief && published && plan.today > until && openObjections.length === 0,
        reopen: chief && can("reopen"),
      },
    });
  },
});
