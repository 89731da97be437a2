import { z } from "zod";
import { invalid, ok } from "@/lib/domain/result";
import {
  changeState,
  defineDecision,
  measureAsSeen,
  ofMeasure,
} from "@/lib/usecases/import/define-decision";
import { recordId } from "@/lib/usecases/record-id";

/** A person corrects which item of the amended plan a measure is, or says that it is new. */
export const matchItem = defineDecision({
  name: "import.match-item",
  input: ofMeasure.extend({
    itemId: z.union([z.literal("").transform(() => null), recordId]),
  }),
  decide: async ({ tx, input, batch }) => {
    const seen = await measureAsSeen(tx, batch, input);
    if (!seen.ok) return seen;
    const { itemId } = input;
    if (itemId !== null) {
      const planId = batch.amendsPlanId ?? 0;
      const item = await tx.workItem.findUnique({ where: { id: itemId, planId } });
      if (!item || item.state === "REVOKED") return invalid("itemId", "unknown-choice");
      const other = await tx.importMeasure.findFirst({
        where: { batchId: batch.id, itemId, standing: "PRESENT", id: { not: seen.value.id } },
      });
      if (other) return invalid("itemId", "item-matched-already");
    }
    const changes = [changeState(seen.value, { itemId })];
    return ok({ kind: "measure.match", about: seen.value.content.text, changes });
  },
});
