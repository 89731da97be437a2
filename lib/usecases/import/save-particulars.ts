import { listMeasures, lockBatch } from "@/lib/db/import/lock-batch";
import { rewriteContents } from "@/lib/db/import/publish-batch";
import { countDecision } from "@/lib/db/import/record-decision";
import { redateDeadline } from "@/lib/decomposition/review/settle-doubts";
import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { ofImport } from "@/lib/usecases/import/define-decision";
import { particularsDraft } from "@/lib/usecases/import/particulars-input";

/**
 * Keeps what a person typed of a plan's particulars. The year of issue dates the deadlines that print none,
 * where the table's own title does not say one.
 */
export const saveParticulars = defineCommand({
  name: "import.save-particulars",
  input: ofImport.extend(particularsDraft.shape),
  load: async ({ tx, input }) => {
    const batch = await lockBatch(tx, input.importId);
    return batch ? ok(batch) : notFound();
  },
  allow: (actor) => allowedOrForbidden(canImport(actor)),
  run: async ({ tx, input: { importId, ...particulars }, loaded: batch }) => {
    if (batch.state !== "READ") return refuse({ kind: "conflict", code: "import-closed" });
    const dated = particulars.issuedOn === "" ? null : particulars.issuedOn.slice(0, 4);
    const former = batch.particulars.issuedOn.slice(0, 4) || null;
    // A year that only an earlier day of issue gave follows the day.
    const issuedYear = batch.issuedYear === former ? dated : (batch.issuedYear ?? dated);
    await tx.importBatch.update({ where: { id: importId }, data: { particulars, issuedYear } });
    if (issuedYear !== batch.issuedYear) {
      const measures = await listMeasures(tx, importId);
      const redated = measures.flatMap(({ id, content }) => {
        const after = redateDeadline(content, issuedYear);
        return after === content ? [] : [{ id, content: after }];
      });
      await rewriteContents(tx, redated);
    }
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
