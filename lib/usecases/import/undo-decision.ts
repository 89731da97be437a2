import { z } from "zod";
import { undatedYear } from "@/lib/db/import/lock-batch";
import { takeBackDecision } from "@/lib/db/import/record-decision";
import type { MeasureContent } from "@/lib/decomposition/review/measure-content";
import { redateDeadline } from "@/lib/decomposition/review/settle-doubts";
import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { judgeAmendment } from "@/lib/usecases/import/define-decision";
import { loadBatch } from "@/lib/usecases/import/load-batch";
import { recordId } from "@/lib/usecases/record-id";

/** Takes the latest decision on a file back, whoever made it: the one the person saw, or none. */
export const undoDecision = defineCommand({
  name: "import.undo-decision",
  input: z.object({ importId: recordId, decisionId: recordId }),
  load: loadBatch,
  allow: (actor) => allowedOrForbidden(canImport(actor)),
  run: async ({ tx, input, actor, now, loaded: batch }) => {
    if (batch.state !== "READ") return refuse({ kind: "conflict", code: "import-closed" });
    const latest = await tx.importDecision.findFirst({
      where: { batchId: batch.id, undoneAt: null },
      orderBy: { id: "desc" },
    });
    if (latest?.id !== input.decisionId) return refuse({ kind: "conflict", code: "stale" });
    // The year of issue may have been typed since.
    const renew = (content: MeasureContent) => redateDeadline(content, undatedYear(batch));
    await takeBackDecision(tx, latest, { actor, now }, renew);
    await judgeAmendment(tx, batch, now);
    return ok({ kind: latest.kind, about: latest.about });
  },
  audit: ({ input, output }) => ({
    subjectType: "import",
    subjectId: input.importId,
    details: { decisionId: input.decisionId, kind: output.kind },
  }),
  seconds: 60,
});
