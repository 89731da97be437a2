import { z } from "zod";
import { editMeasure as layEdit, type MeasureEdit } from "@/lib/decomposition/review/edit-measure";
import { invalid, ok } from "@/lib/domain/result";
import {
  changeContent,
  defineDecision,
  measureAsSeen,
  ofMeasure,
  reviewContext,
} from "@/lib/usecases/import/define-decision";
import { typedText } from "@/lib/usecases/typed-text";

const cell = typedText.trim().max(2000);

/** A person corrects what was understood of a measure: number, text, group, units, deadline, indicators. */
export const editMeasure = defineDecision({
  name: "import.edit-measure",
  input: ofMeasure.extend({
    no: typedText.trim().max(20).default(""),
    text: typedText.trim().min(1).max(5000),
    groupNo: typedText.trim().max(20).default(""),
    groupTitle: typedText.trim().max(300).default(""),
    lead: cell.default(""),
    responsible: cell.default(""),
    deadline: cell.default(""),
    /** Places of the proposed indicators that are some; all where the form says nothing of them. */
    keptIndicators: z.array(z.coerce.number().int().min(0)).optional(),
  }),
  decide: async ({ tx, input, batch, ...by }) => {
    const seen = await measureAsSeen(tx, batch, input);
    if (!seen.ok) return seen;
    const { groupNo, groupTitle, keptIndicators: kept, ...typed } = input;
    const { content: before } = seen.value;
    if (groupNo !== "" && groupTitle === "") return invalid("groupTitle", "required");
    const edit: MeasureEdit = {
      ...typed,
      group: groupTitle === "" ? null : { no: groupNo, title: groupTitle },
      droppedIndicators: before.indicators.flatMap((_, place) =>
        kept === undefined || kept.includes(place) ? [] : [place],
      ),
    };
    const content = layEdit(before, edit, await reviewContext(tx, batch));
    const change = changeContent(seen.value, content, by);
    return ok({ kind: "measure.edit", about: content.text, changes: [change] });
  },
});
