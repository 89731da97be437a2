import { z } from "zod";
import { undatedYear } from "@/lib/db/import/lock-batch";
import { bringIn } from "@/lib/db/import/record-decision";
import { splitMeasure as cut, cutPlaces } from "@/lib/decomposition/review/divide-measure";
import { invalid, ok } from "@/lib/domain/result";
import {
  changeContent,
  defineDecision,
  measureAsSeen,
  ofMeasure,
} from "@/lib/usecases/import/define-decision";

/** A person cuts a measure in two at one of the places its text offers. */
export const splitMeasure = defineDecision({
  name: "import.split-measure",
  input: ofMeasure.extend({ at: z.coerce.number().int().positive() }),
  decide: async ({ tx, input, batch, ...by }) => {
    const seen = await measureAsSeen(tx, batch, input);
    if (!seen.ok) return seen;
    const { content, position, headingId } = seen.value;
    if (!cutPlaces(content.text).some(({ at }) => at === input.at))
      return invalid("at", "unknown-choice");
    const [first, second] = cut(content, input.at, undatedYear(batch));
    const behind = await bringIn(tx, batch.id, { content: second, headingId }, position);
    const changes = [changeContent(seen.value, first, by), ...behind];
    return ok({ kind: "measure.split", about: content.text, changes });
  },
});
