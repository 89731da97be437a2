import { z } from "zod";
import type { RowChange } from "@/lib/db/import/decision-changes";
import { undatedYear } from "@/lib/db/import/lock-batch";
import { bringIn } from "@/lib/db/import/record-decision";
import { findMeasureBefore } from "@/lib/db/import/stored-measures";
import { appendText, measureOfText } from "@/lib/decomposition/review/divide-measure";
import { invalid, notFound, ok, refuse } from "@/lib/domain/result";
import { changeContent, defineDecision, ofImport } from "@/lib/usecases/import/define-decision";
import { recordId } from "@/lib/usecases/record-id";

/** The line that a place ("12 measures") names. */
const lineOf = (place: string) => Number(/^\d+/.exec(place)?.[0] ?? 0);

/**
 * A person says what a text is that found no place: a note, a measure of its own, or the rest of the
 * measure printed before it.
 */
export const settleLoose = defineDecision({
  name: "import.settle-loose",
  input: ofImport.extend({
    looseId: recordId,
    version: z.coerce.number().int().positive(),
    as: z.enum(["note", "measure", "rest"]),
  }),
  decide: async ({ tx, input, batch, ...by }) => {
    const loose = await tx.importLoose.findUnique({
      where: { id: input.looseId, batchId: batch.id },
    });
    if (!loose) return notFound();
    if (loose.version !== input.version)
      return refuse({ kind: "conflict", code: "stale", current: loose });
    const use = input.as === "note" ? "NOTE" : "PLACED";
    const settled: RowChange = { of: "loose", id: loose.id, before: loose.use, after: use };
    const decided = (changes: RowChange[]) =>
      ok({ kind: "loose.settle" as const, about: loose.text, changes: [settled, ...changes] });
    if (input.as === "note") return decided([]);
    const line = lineOf(loose.place);
    const above = await findMeasureBefore(tx, batch.id, { line, text: loose.text });
    if (!above) return invalid("as", "no-measure-before");
    if (input.as === "rest") {
      const content = appendText(above.content, loose.text, undatedYear(batch));
      return decided([changeContent(above, content, by)]);
    }
    const { sheet } = above.content.source;
    const own = measureOfText(loose.text, line, undatedYear(batch));
    const content = { ...own, source: { ...own.source, ...(sheet && { sheet }) } };
    const { position, headingId } = above;
    return decided(await bringIn(tx, batch.id, { content, headingId }, position));
  },
});
