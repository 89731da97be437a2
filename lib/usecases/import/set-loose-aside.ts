import type { RowChange } from "@/lib/db/import/decision-changes";
import { ok, refuse } from "@/lib/domain/result";
import { defineDecision, ofImport } from "@/lib/usecases/import/define-decision";

/** A person looked through the texts without a place and says that none of them belongs to the tasks. */
export const setLooseAside = defineDecision({
  name: "import.set-loose-aside",
  input: ofImport,
  decide: async ({ tx, batch }) => {
    const open = await tx.importLoose.findMany({ where: { batchId: batch.id, use: null } });
    if (open.length === 0) return refuse({ kind: "conflict", code: "nothing-to-confirm" });
    const changes = open.map(
      ({ id }): RowChange => ({ of: "loose", id, before: null, after: "NOTE" }),
    );
    return ok({ kind: "loose.aside", about: String(open.length), changes });
  },
});
