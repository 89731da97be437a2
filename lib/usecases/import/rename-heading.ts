import { z } from "zod";
import { listHeadings } from "@/lib/db/import/stored-headings";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineDecision, ofImport } from "@/lib/usecases/import/define-decision";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** A person settles what a key area or main task is called. */
export const renameHeading = defineDecision({
  name: "import.rename-heading",
  input: ofImport.extend({
    headingId: recordId,
    version: z.coerce.number().int().positive(),
    no: typedText.trim().max(20).default(""),
    title: typedText.trim().min(1).max(300),
  }),
  decide: async ({ tx, input, batch }) => {
    const { headingId, version, no, title } = input;
    const heading = (await listHeadings(tx, batch.id)).find(({ id }) => id === headingId);
    if (!heading) return notFound();
    if (heading.version !== version)
      return refuse({ kind: "conflict", code: "stale", current: heading });
    const before = { no: heading.no, title: heading.title, doubts: heading.doubts };
    return ok({
      kind: "heading.rename",
      about: `${no}${title}`,
      changes: [{ of: "heading", id: heading.id, before, after: { no, title, doubts: [] } }],
    });
  },
});
