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
  type ShownMeasure,
} from "@/lib/db/import/list-shown";
import { listHeadings } from "@/lib/db/import/stored-headings";
import { listRegisteredMeasures } from "@/lib/db/registered-measures";
import type { ItemSubstance } from "@/lib/decomposition/amend/item-substance";
import { type Difference, listDifferences } from "@/lib/decomposition/review/list-differences";
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

/** A measure with what it changes of its item. */
export type ReviewedMeasure = ShownMeasure & { differences: Difference[] };

type View = { show: ImportView; page: number; q?: string | undefined };

async function partOf(db: Database, head: ImportHead, { show, page, q }: View) {
  const { id } = head;
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
      return { ...nothing, ...(await measuresOf(db, head, { show, page, q })) };
  }
}

async function measuresOf(
  db: Database,
  { id, amends }: ImportHead,
  { show, page, q }: View & { show: ShowMeasures },
) {
  const at = { limit: PAGE, offset: (page - 1) * PAGE };
  const found = await listShownMeasures(db, id, { show, text: q, ...at });
  const shown = found.slice(0, PAGE);
  const [rows, units, registered] = await Promise.all([
    listOriginalRows(db, id, shown),
    listUnitNames(db),
    amends ? registeredOf(db, amends.id, shown) : new Map<number, ItemSubstance>(),
  ]);
  const measures = shown.map((measure) => {
    const item = registered.get(measure.itemId ?? 0);
    return {
      ...measure,
      differences: item ? listDifferences(item, measure, amends?.title ?? "") : [],
    };
  });
  return { measures, rows, units, more: found.length > PAGE };
}

/** The items that changed measures are, as they are registered. */
async function registeredOf(db: Database, planId: number, shown: readonly ShownMeasure[]) {
  const ids = shown.flatMap(({ itemId, change }) =>
    itemId !== null && change === "CHANGED" ? [itemId] : [],
  );
  const rows = ids.length > 0 ? await listRegisteredMeasures(db.prisma, planId, ids) : [];
  return new Map<number, ItemSubstance>(rows.map((row) => [row.id, row]));
}
