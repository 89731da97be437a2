import { z } from "zod";
import { holdPlan } from "@/lib/db/hold-plan";
import { lockBatch } from "@/lib/db/import/lock-batch";
import { markUndone } from "@/lib/db/import/publish-batch";
import { findPlan } from "@/lib/db/plans";
import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { nothingSince } from "@/lib/usecases/import/nothing-since";
import { planChanges } from "@/lib/usecases/import/plan-changes";
import { takeBackAmendment } from "@/lib/usecases/import/take-back-amendment";
import { withdrawPlan } from "@/lib/usecases/import/withdraw-plan";
import { recordId } from "@/lib/usecases/record-id";

/**
 * Takes a publication back, as long as nothing was filed since and no later table amended the plan: a new plan
 * is withdrawn, an amended one is as it was before.
 */
export const undoPublication = defineCommand({
  name: "import.undo-publication",
  input: z.object({ importId: recordId }),
  load: async ({ tx, input, now }) => {
    const batch = await lockBatch(tx, input.importId);
    if (!batch) return notFound();
    const plan = batch.planId === null ? null : await findPlan(tx, batch.planId, now);
    // First the locks, then the look at what came since: what waits for them comes after.
    if (plan) await holdPlan(tx, plan);
    return ok({ batch, plan });
  },
  allow: (actor) => allowedOrForbidden(canImport(actor)),
  run: async ({ tx, now, loaded: { batch, plan } }) => {
    if (batch.state !== "PUBLISHED" || !plan)
      return refuse({ kind: "conflict", code: "import-closed" });
    const changes = batch.changes === null ? null : planChanges.parse(batch.changes);
    const clear = await nothingSince(tx, plan, { id: batch.id, changes });
    if (!clear.ok) return clear;
    const undone = changes
      ? await takeBackAmendment(tx, plan, changes)
      : ok(await withdrawPlan(tx, plan, now));
    if (!undone.ok) return undone;
    await markUndone(tx, batch.id, now);
    return ok({ planId: plan.id });
  },
  audit: ({ input, output }) => ({
    subjectType: "import",
    subjectId: input.importId,
    details: output,
  }),
  seconds: 300,
});
