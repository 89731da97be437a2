import { listCertainIds } from "@/lib/db/import/stored-measures";
import { personIdOf } from "@/lib/domain/person";
import { ok, refuse } from "@/lib/domain/result";
import { defineDecision, ofImport } from "@/lib/usecases/import/define-decision";

/** A person takes all measures without a doubt as read right, at once. */
export const confirmCertain = defineDecision({
  name: "import.confirm-certain",
  input: ofImport,
  decide: async ({ tx, batch, actor, now }) => {
    const ids = await listCertainIds(tx, batch.id);
    if (ids.length === 0) return refuse({ kind: "conflict", code: "nothing-to-confirm" });
    const after = { byId: personIdOf(actor), at: now.toISOString() };
    return ok({
      kind: "measure.confirm",
      about: String(ids.length),
      changes: [{ of: "confirmation", ids, before: null, after }],
    });
  },
});
