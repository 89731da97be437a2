import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { ofImport } from "@/lib/usecases/import/define-decision";
import { loadBatch } from "@/lib/usecases/import/load-batch";

/** Gives a file up that was not published: it leaves the list of what waits, its rows stay. */
export const abandonImport = defineCommand({
  name: "import.abandon",
  input: ofImport,
  load: loadBatch,
  allow: (actor) => allowedOrForbidden(canImport(actor)),
  run: async ({ tx, now, loaded: batch }) => {
    if (batch.state !== "READ") return refuse({ kind: "conflict", code: "import-closed" });
    await tx.importBatch.update({
      where: { id: batch.id },
      data: { state: "ABANDONED", endedAt: now, version: { increment: 1 } },
    });
    return ok({ importId: batch.id });
  },
  audit: ({ input, loaded }) => ({
    subjectType: "import",
    subjectId: input.importId,
    details: { fileName: loaded.fileName },
  }),
});
