import { undatedYear } from "@/lib/db/import/lock-batch";
import { findNeighbour } from "@/lib/db/import/stored-measures";
import { mergeMeasures as put } from "@/lib/decomposition/review/divide-measure";
import { invalid, ok } from "@/lib/domain/result";
import {
  changeContent,
  changeState,
  defineDecision,
  measureAsSeen,
  ofMeasure,
} from "@/lib/usecases/import/define-decision";

/** A person puts a measure together with the one behind it: a table tore one text in two. */
export const mergeMeasures = defineDecision({
  name: "import.merge-measures",
  input: ofMeasure,
  decide: async ({ tx, input, batch, ...by }) => {
    const seen = await measureAsSeen(tx, batch, input);
    if (!seen.ok) return seen;
    const next = await findNeighbour(tx, batch.id, seen.value.position, "after");
    if (!next) return invalid("measureId", "no-next-measure");
    const content = put(seen.value.content, next.content, undatedYear(batch));
    return ok({
      kind: "measure.merge",
      about: content.text,
      changes: [
        changeState(next, { standing: "ABSENT", itemId: null }),
        changeContent(seen.value, content, by, { itemId: seen.value.itemId ?? next.itemId }),
      ],
    });
  },
});
