import { z } from "zod";
import type { Database } from "@/lib/db/database";
import { findImport, type ImportHead } from "@/lib/db/import/find-import";
import {
  listDropped,
  listLoose,
  listOriginalRows,
  listShownMeasures,
  listUnitNames,
  SHOWN_MEASURES,
  type ShowMeasures,
} from "@/lib/db/import/list-shown";
import { listHeadings } from "@/lib/db/import/lock-batch";
import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** Measures on one page: what a person looks through without losing their place. */
const PAGE = 20;
const LIST_PAGE = 50;

const VIEWS = [...SHOWN_MEASURES, "headings", "loose", "dropped"] as const;
export type ImportView = (typeof VIEWS)[number];

/** A file beside what was understood of it: doubts first, or another part of it. */
export const showImport = defineQuery({
  name: "import.show",
  input: z.object({
    importId: recordId,
    show: z.enum(VIEWS).optional().catch(undefined),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
    q: z.string().trim().max(50).optional().catch(undefined),
  }),
  load: async ({ db, input }) => {
    const head = await findImport(db, input.importId);
    return head ? ok(head) : notFound();
  },
  allow: (actor) => allowedOrForbidden(canImport(actor)),
  run: async ({ db, input, loaded: head }) => {
    const show = input.show ?? (head.counts.doubted > 0 ? "doubts" : "all");
    const shown = await partOf(db, head, { ...input, show });
    return ok({ head, show, page: input.page, text: input.q ?? "", ...shown });
  },
});

type View = { show: ImportView; page: number; q?: string | undefined };

async function partOf(db: Database, { id }: ImportHead, { show, page, q }: View) {
  const nothing = {
    measures: [],
    rows: [],
    units: [],
    headings: [],
    loose: [],
    dropped: [],
    more: false,
  };
  const listed = { limit: LIST_PAGE, offset: (page - 1) * LIST_PAGE };
  switch (show) {
    case "headings":
      return { ...nothing, headings: await listHeadings(db.prisma, id) };
    case "loose": {
      const loose = await listLoose(db, id, listed);
      return { ...nothing, loose: loose.slice(0, LIST_PAGE), more: loose.length > LIST_PAGE };
    }
    case "dropped": {
      const dropped = await listDropped(db, id, listed);
      return { ...nothing, dropped: dropped.slice(0, LIST_PAGE), more: dropped.length > LIST_PAGE };
    }
    default:
      return { ...nothing, ...(await measuresOf(db, id, { show, page, q })) };
  }
}

async function measuresOf(
  db: Database,
  id: number,
  { show, page, q }: View & { show: ShowMeasures },
) {
  const at = { limit: PAGE, offset: (page - 1) * PAGE };
  const found = await listShownMeasures(db, id, { show, text: q, ...at });
  const measures = found.slice(0, PAGE);
  const [rows, units] = await Promise.all([listOriginalRows(db, id, measures), listUnitNames(db)]);
  return { measures, rows, units, more: found.length > PAGE };
}
