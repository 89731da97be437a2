import { z } from "zod";
import { findChangePage } from "@/lib/db/changes";
import { findItemConcern } from "@/lib/db/item-concern";
import { openPlan } from "@/lib/db/open-plan";
import { canDecideChange, canWithdrawChange, stageOf } from "@/lib/domain/change";
import { routeOf } from "@/lib/domain/change-kind";
import { allowedOrHidden, canReadItem } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** A request with what was asked, what each stage said, and what the reader can do with it now. */
export const showChange = defineQuery({
  name: "change.show",
  input: z.object({ changeId: recordId }),
  load: async ({ db, input }) => {
    const change = await findChangePage(db, input.changeId);
    const item = change && (await findItemConcern(db, change.itemId));
    return item ? ok({ change, item }) : notFound();
  },
  allow: (actor, { item }) => allowedOrHidden(canReadItem(actor, item)),
  run: async ({ db, actor, now, loaded: { change, item } }) => {
    const opened = await openPlan(db, item.planId, now);
    if (!opened.ok) return opened;
    const { filingUnitId } = item;
    const { kind, again, state, requestedById, decisions } = change;
    return ok({
      plan: opened.value,
      change,
      route: routeOf(
        { kind, again, waitsFor: stageOf(state) },
        decisions.map(({ stage }) => stage),
      ),
      may: {
        decide: canDecideChange(actor, { state, filingUnitId }),
        withdraw:
          stageOf(state) !== null &&
          canWithdrawChange(actor, { kind, requestedById, filingUnitId }),
      },
    });
  },
});
