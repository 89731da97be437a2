import { z } from "zod";
import { findLatestDecisions } from "@/lib/db/import/latest-decisions";
import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** What others have decided on a file since a person looked: its version now, and who decided how often. */
export const showVersion = defineQuery({
  name: "import.version",
  input: z.object({ importId: recordId, since: z.coerce.number().int().min(0) }),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canImport(actor)),
  run: async ({ db, input }) => {
    const latest = await findLatestDecisions(db, input.importId, input.since);
    return latest ? ok(latest) : notFound();
  },
});
