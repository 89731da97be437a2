import { z } from "zod";
import { findChangeGround } from "@/lib/db/change-ground";
import { findItemConcern } from "@/lib/db/item-concern";
import { openPlan } from "@/lib/db/open-plan";
import { listFilingUnits } from "@/lib/db/plan-choices";
import { extensibleMilestones, isOffered } from "@/lib/domain/change-ground";
import { CHANGE_KINDS, canRequestChange, needsLeader } from "@/lib/domain/change-kind";
import { allowedOrForbidden, canReadItem } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** What the reader can ask to change of an item now: the kinds, and the choices of the one chosen. */
export const offerChange = defineQuery({
  name: "change.offer",
  input: z.object({ itemId: recordId, kind: z.enum(CHANGE_KINDS).nullable().catch(null) }),
  load: async ({ db, input }) => {
    const item = await findItemConcern(db, input.itemId);
    return item ? ok({ item }) : notFound();
  },
  allow: (actor, { item }) => {
    if (!canReadItem(actor, item)) return "hidden";
    const any = CHANGE_KINDS.some((kind) => canRequestChange(actor, kind, item.filingUnitId));
    return allowedOrForbidden(any);
  },
  run: async ({ db, input: { itemId, kind }, actor, now, loaded: { item } }) => {
    const opened = await openPlan(db, item.planId, now);
    if (!opened.ok) return opened;
    const plan = opened.value;
    const ground = await findChangeGround(db, itemId, plan.today);
    if (!ground) return notFound();
    const kinds = CHANGE_KINDS.filter((each) =>
      canRequestChange(actor, each, item.filingUnitId),
    ).map((each) => ({ kind: each, offered: isOffered(each, ground, plan.today) }));
    const leads = new Set(ground.leads.map(({ unitId }) => unitId));
    return ok({
      plan,
      item: { id: itemId, code: item.code },
      kinds,
      /** The kind asked for, if it can be asked for now. */
      kind: kinds.find((each) => each.offered && each.kind === kind)?.kind ?? null,
      milestones: extensibleMilestones(ground, plan.today).map((each) => ({
        ...each,
        needsLeader: needsLeader("EXTENSION", each.extended > 0),
      })),
      indicators: ground.indicators.filter(({ pending }) => !pending),
      leads: ground.leads,
      units: kind === "LEAD" ? (await listFilingUnits(db)).filter(({ id }) => !leads.has(id)) : [],
      suspension: ground.suspension,
    });
  },
});
