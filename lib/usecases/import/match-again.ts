import { lockBatch } from "@/lib/db/import/lock-batch";
import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { judgeAmendment, ofImport } from "@/lib/usecases/import/define-decision";

/**
 * Compares an amended table with its plan again, after another table has amended that meanwhile: matches that still
 * stand stay as people left them, the others are made anew (`judgeChanges`).
 */
export const matchAgain = defineCommand({
  name: "import.match-again",
  input: ofImport,
  load: async ({ tx, input }) => {
    const batch = await lockBatch(tx, input.importId);
    return batch ? ok(batch) : notFound();
  },
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
