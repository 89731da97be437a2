import { z } from "zod";
import { findPlan } from "@/lib/db/plans";
import { lockSavedViews } from "@/lib/db/saved-views";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canReadLedger } from "@/lib/domain/policy";
import { invalid, notFound, ok, refuse } from "@/lib/domain/result";
import { VIEW_LIMITS } from "@/lib/domain/saved-view";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { seenMoment, viewName, viewQuery } from "@/lib/usecases/view/view-input";

/**
 * Keeps an address of the ledger under a name. One of the same name is overwritten only by a person who was told
 * of it as it stands: `seen` is when that one was kept.
 */
export const saveView = defineCommand({
  name: "view.save",
  input: z.object({ planId: recordId, name: viewName, query: viewQuery, seen: seenMoment }),
  load: async ({ tx, input, actor, now }) => {
    const plan = await findPlan(tx, input.planId, now);
    if (!plan) return notFound();
    if (actor.kind !== "person") return ok({ views: [] });
    return ok({ views: await lockSavedViews(tx, { userId: actor.userId, planId: plan.id }) });
  },
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ tx, input, actor, now, loaded: { views } }) => {
    const { planId, name, query, seen } = input;
    const same = views.find((view) => view.name === name);
    if (same && same.savedAt.toISOString() !== seen)
      return refuse({ kind: "conflict", code: "view-exists", current: same.savedAt.toISOString() });
    if (!same && views.length >= VIEW_LIMITS.views)
      return invalid("name", "too-many-views", { max: VIEW_LIMITS.views });
    const { userId } = personOf(actor);
    // A moment later than the one seen, even within the same millisecond.
    const savedAt = same && same.savedAt >= now ? new Date(same.savedAt.getTime() + 1) : now;
    const { id } = same
      ? await tx.savedView.update({ where: { id: same.id }, data: { query, savedAt } })
      : await tx.savedView.create({ data: { planId, userId, name, query, savedAt } });
    return ok({ viewId: id, query, overwritten: same !== undefined });
  },
  audit: ({ input: { name }, output: { viewId, query, overwritten } }) => ({
    subjectType: "view",
    subjectId: viewId,
    details: { name, query, overwritten },
  }),
});
