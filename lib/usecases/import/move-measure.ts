import { z } from "zod";
import type { RowChange } from "@/lib/db/import/decision-changes";
import { findEndOfHeading, findNeighbour } from "@/lib/db/import/stored-measures";
import { invalid, ok } from "@/lib/domain/result";
import {
  changeState,
  defineDecision,
  measureAsSeen,
  ofMeasure,
} from "@/lib/usecases/import/define-decision";
import { recordId } from "@/lib/usecases/record-id";

/** A person moves a measure: one up or down in the order, or under another heading. */
export const moveMeasure = defineDecision({
  name: "import.move-measure",
  input: z.discriminatedUnion("to", [
    ofMeasure.extend({ to: z.literal("before") }),
    ofMeasure.extend({ to: z.literal("after") }),
    ofMeasure.extend({ to: z.literal("heading"), headingId: recordId }),
  ]),
  decide: async ({ tx, input, batch }) => {
    const seen = await measureAsSeen(tx, batch, input);
    if (!seen.ok) return seen;
    const about = seen.value.content.text;
    const moved = (changes: RowChange[]) => ok({ kind: "measure.move" as const, about, changes });
    if (input.to === "heading") {
      const { headingId } = input;
      const heading = await tx.importHeading.findUnique({
        where: { id: headingId, batchId: batch.id },
      });
      if (!heading) return invalid("headingId", "unknown-choice");
      // Behind all that stand under it: the order of headings is that of their measures.
      const behind = await findEndOfHeading(tx, batch.id, heading, seen.value.id);
      const { position } = seen.value;
      const from = { ...seen.value, position: position > behind ? position + 1 : position };
      return moved([
        { of: "room", behind },
        changeState(from, { headingId, position: behind + 1 }),
      ]);
    }
    const neighbour = await findNeighbour(tx, batch.id, seen.value.position, input.to);
    if (!neighbour) return invalid("to", "no-next-measure");
    // Under the heading of the place it moves to, or the order would tear headings apart.
    const { position, headingId } = neighbour;
    return moved([
      changeState(seen.value, { position, headingId }),
      changeState(neighbour, { position: seen.value.position }),
    ]);
  },
});
