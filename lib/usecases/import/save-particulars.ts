import { countDecision } from "@/lib/db/import/record-decision";
import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { judgeAmendment, ofImport } from "@/lib/usecases/import/define-decision";
import { loadBatch } from "@/lib/usecases/import/load-batch";
import { particularsDraft } from "@/lib/usecases/import/particulars-input";
import { keepParticulars } from "@/lib/usecases/import/redate-batch";

/**
 * Keeps what a person typed of a plan's particulars. The year of issue dates the deadlines that print none,
 * where the table's own title does not say one.
 */
export const saveParticulars = defineCommand({
  name: "import.save-particulars",
  input: ofImport.extend(particularsDraft.shape),
  load: loadBatch,
  allow: (actor) => allowedOrForbidden(canImport(actor)),
  run: async ({ tx, now, input: { importId, ...particulars }, loaded: batch }) => {
    if (batch.state !== "READ") return refuse({ kind: "conflict", code: "import-closed" });
    await keepParticulars(tx, batch, particulars);
    await judgeAmendment(tx, batch, now);
    await countDecision(tx, importId);
    return ok({ importId });
  },
  audit: ({ input: { importId, ...particulars } }) => ({
    subjectType: "import",
    subjectId: importId,
    details: particulars,
  }),
  seconds: 120,
});
