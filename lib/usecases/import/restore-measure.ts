import { findMeasure, isMatched } from "@/lib/db/import/stored-measures";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { changeState, defineDecision, ofMeasure } from "@/lib/usecases/import/define-decision";

/** A person makes a text that was taken out a measure again. */
export const restoreMeasure = defineDecision({
  name: "import.restore-measure",
  input: ofMeasure,
  decide: async ({ tx, input, batch }) => {
    const measure = await findMeasure(tx, batch.id, input.measureId);
    if (!measure) return notFound();
    if (measure.standing !== "TAKEN_OUT" || measure.version !== input.version)
      return refuse({ kind: "conflict", code: "stale", current: measure });
    // Another measure may have been matched with its item meanwhile.
    const { itemId } = measure;
    const taken = itemId !== null && (await isMatched(tx, batch.id, itemId));
    const changes = [changeState(measure, { standing: "PRESENT", itemId: taken ? null : itemId })];
    return ok({ kind: "measure.restore", about: measure.content.text, changes });
  },
});
