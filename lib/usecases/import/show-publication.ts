import { z } from "zod";
import { findImport } from "@/lib/db/import/find-import";
import { countOpen } from "@/lib/db/import/publish-batch";
import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** What stands between a file and its publication. */
export const showPublication = defineQuery({
  name: "import.show-publication",
  input: z.object({ importId: recordId }),
  load: async ({ db, input }) => {
    const head = await findImport(db, input.importId);
    return head ? ok(head) : notFound();
  },
  allow: (actor) => allowedOrForbidden(canImport(actor)),
  run: async ({ db, loaded: head }) => {
    const [open, names] = await Promise.all([
      countOpen(db.prisma, head.id),
      db.prisma.importName.count({ where: { batchId: head.id, unitId: { not: null } } }),
    ]);
    return ok({ head, open, names });
  },
});
