import { z } from "zod";
import { findLatestDecision } from "@/lib/db/import/latest-decision";
import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** Whether somebody decided on a file since a person looked: its version now, and who was last. */
export const showVersion = defineQuery({
  name: "import.version",
  input: z.object({ importId: recordId, since: z.coerce.number().int().min(0).max(2_147_483_647) }),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canImport(actor)),
  run: async ({ db, input }) => {
    const latest = await findLatestDecision(db, input.importId, input.since);
    return latest ? ok(latest) : notFound();
  },
});
