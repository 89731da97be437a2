import { z } from "zod";
import { listFramePlans } from "@/lib/db/frame";
import { listImports as listLines } from "@/lib/db/import/list-imports";
import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";

const PAGE = 20;

/** The files that were brought, and the plans that an amended one may belong to. */
export const listImports = defineQuery({
  name: "import.list",
  input: z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) }),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canImport(actor)),
  run: async ({ db, now, input: { page } }) => {
    const [rows, plans, units] = await Promise.all([
      listLines(db, { limit: PAGE, offset: (page - 1) * PAGE }),
      listFramePlans(db, { reporterUnits: [], approverUnits: [], ownUnits: [] }, now),
      db.prisma.unit.count(),
    ]);
    return ok({
      rows: rows.slice(0, PAGE),
      page,
      more: rows.length > PAGE,
      // Without units every name of a table would be a doubt.
      knowsUnits: units > 0,
      plans: plans.map(({ id, shortTitle, documentNumber }) => ({
        id,
        shortTitle,
        documentNumber,
      })),
    });
  },
});
