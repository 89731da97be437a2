import { z } from "zod";
import { findItemConcern } from "@/lib/db/item-concern";
import { findLightPage, latestUntil } from "@/lib/db/office-lights";
import { openPlan } from "@/lib/db/open-plan";
import { holdsOn } from "@/lib/domain/office-light";
import { allowedOrHidden, canReadItem, canSetOfficeLight } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** The three lights of an item beside each other, and all that the office ever set of it. */
export const showLight = defineQuery({
  name: "light.show",
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
    const item = await findLightPage(db, input.itemId, plan.today);
    if (!item) return notFound();
    const inForce = item.overrides.find((override) => holdsOn(override, plan.today)) ?? null;
    const open = item.standing !== null && item.standing.light !== "DONE";
    const set = open && canSetOfficeLight(actor);
    return ok({
      plan,
      item,
      inForce,
      latest: set ? await latestUntil(db.prisma, plan) : null,
      may: { set, takeBack: set && inForce !== null },
    });
  },
});
