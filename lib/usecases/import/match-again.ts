import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { judgeAmendment, ofImport } from "@/lib/usecases/import/define-decision";
import { loadBatch } from "@/lib/usecases/import/load-batch";

/**
 * Compares an amended table with its plan again, after another table has amended that meanwhile: matches that still
 * stand stay as people left them, the others are made anew (`judgeChanges`).
 */
export const matchAgain = defineCommand({
  name: "import.match-again",
  input: ofImport,
  load: loadBatch,
  allow: (actor) => allowedOrForbidden(canImport(actor)),
  run: async ({ tx, now, loaded: batch }) => {
    if (batch.state !== "READ") return refuse({ kind: "conflict", code: "import-closed" });
    await judgeAmendment(tx, batch, now);
    await tx.importBatch.update({
      where: { id: batch.id },
      data: { version: { increment: 1 } },
    });
    return ok({ importId: batch.id });
  },
  audit: ({ input }) => ({ subjectType: "import", subjectId: input.importId }),
  seconds: 120,
});
