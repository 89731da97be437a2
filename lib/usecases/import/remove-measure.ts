import { ok } from "@/lib/domain/result";
import {
  changeState,
  defineDecision,
  measureAsSeen,
  ofMeasure,
} from "@/lib/usecases/import/define-decision";

/** A person says that a text is no measure; it is then listed among what is not placed. */
export const removeMeasure = defineDecision({
  name: "import.remove-measure",
  input: ofMeasure,
  decide: async ({ tx, input, batch }) => {
    const seen = await measureAsSeen(tx, batch, input);
    if (!seen.ok) return seen;
    const { content } = seen.value;
    const changes = [changeState(seen.value, { standing: "TAKEN_OUT" })];
    return ok({ kind: "measure.remove", about: content.text, changes });
  },
});
