import { z } from "zod";
import { findImport } from "@/lib/db/import/find-import";
import {
  findShownMeasure,
  listDropped,
  listOriginalRows,
  listUnitNames,
} from "@/lib/db/import/list-shown";
import { listHeadings } from "@/lib/db/import/stored-headings";
import { cutPlaces } from "@/lib/decomposition/review/divide-measure";
import { editOf } from "@/lib/decomposition/review/edit-measure";
import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** Items without a measure that a person may choose from when they match one by hand. */
const MOST_CHOICES = 200;

/** One measure beside its original, with all that may be done to it. */
export const showMeasure = defineQuery({
  name: "import.show-measure",
  input: z.object({ importId: recordId, measureId: recordId }),
  load: async ({ db, input }) => {
    const head = await findImport(db, input.importId);
    return head ? ok(head) : notFound();
  },
  allow: (actor) => allowedOrForbidden(canImport(actor)),
  run: async ({ db, input, loaded: head }) => {
    const measure = await findShownMeasure(db, head.id, input.measureId);
    if (!measure) return notFound();
    const [rows, units, headings, dropped] = await Promise.all([
      listOriginalRows(db, head.id, [measure]),
      listUnitNames(db),
      listHeadings(db.prisma, head.id),
      head.amends ? listDropped(db, head.id, { limit: MOST_CHOICES, offset: 0 }) : [],
    ]);
    const { content } = measure;
    const [edit, cuts] = [editOf(content), cutPlaces(content.text)];
    return ok({ head, measure, edit, rows, units, headings, dropped, cuts });
  },
});
