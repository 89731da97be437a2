import { findMeasure } from "@/lib/db/import/lock-batch";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { changeState, defineDecision, ofMeasure } from "@/lib/usecases/import/define-decision";

/** A person makes a text that was taken out a measure again. */
export const restoreMeasure = defineDecision({
  name: "import.restore-measure",
  input: ofMeasure,
  decide: async ({ tx, input, batch }) => {
    const measure = await findMeasure(tx, batch.id, input.measureId);
    if (!measure) return notFound();
    if (!measure.removed || measure.version !== input.version)
      return refuse({ kind: "conflict", code: "stale", current: measure.content });
    const changes = [changeState(measure, { removed: false })];
    return ok({ kind: "measure.restore", about: measure.content.text, changes });
  },
});
