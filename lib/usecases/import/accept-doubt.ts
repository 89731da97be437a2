import { z } from "zod";
import { acceptDoubts, acceptDoubt as settle } from "@/lib/decomposition/review/settle-doubts";
import { notFound, ok } from "@/lib/domain/result";
import {
  changeContent,
  defineDecision,
  measureAsSeen,
  ofMeasure,
} from "@/lib/usecases/import/define-decision";

/** A person looked at a doubt (or at all of a measure's) and lets the value stand as it was read. */
export const acceptDoubt = defineDecision({
  name: "import.accept-doubt",
  input: ofMeasure.extend({
    doubt: z.union([z.literal("all"), z.coerce.number().int().min(0)]),
  }),
  decide: async ({ tx, input, batch, ...by }) => {
    const seen = await measureAsSeen(tx, batch, input);
    if (!seen.ok) return seen;
    const { content } = seen.value;
    const { doubt } = input;
    if (doubt !== "all" && !content.doubts[doubt]) return notFound();
    const after = doubt === "all" ? acceptDoubts(content) : settle(content, doubt);
    const changes = [changeContent(seen.value, after, by)];
    return ok({ kind: "measure.accept", about: content.text, changes });
  },
});
