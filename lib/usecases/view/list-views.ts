import { z } from "zod";
import { listSavedViews } from "@/lib/db/saved-views";
import { allowedOrForbidden, canReadLedger } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** The reader's own views of a plan's ledger, by name. */
export const listViews = defineQuery({
  name: "view.list",
  input: z.object({ planId: recordId }),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ db, actor, input: { planId } }) =>
    ok(actor.kind === "person" ? await listSavedViews(db, { userId: actor.userId, planId }) : []),
});
