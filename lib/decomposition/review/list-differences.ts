import { type ChangedField, changedFields } from "../amend/changed-fields";
import type { ItemSubstance } from "../amend/item-substance";
import { substanceOf } from "../amend/item-substance";
import { assemblePlan, type HeadedMeasure } from "./assemble-plan";

/** How an amended measure differs from its item in a field, both as text. */
export interface Difference {
  field: ChangedField;
  before: string;
  after: string;
}

/** What a measure changes of the item that it is. */
export function listDifferences(
  registered: ItemSubstance,
  measure: HeadedMeasure,
  shortTitle: string,
): Difference[] {
  const [item] = assemblePlan([measure], shortTitle).items;
  if (!item) return [];
  const now = substanceOf(item);
  return changedFields(registered, now).map((field) => ({
    field,
    before: AS_TEXT[field](registered),
    after: AS_TEXT[field](now),
  }));
}

const AS_TEXT: Record<ChangedField, (item: ItemSubstance) => string> = {
  TEXT: ({ text }) => text,
  PLACE: ({ keyArea, mainTask, group, no }) =>
    [keyArea, mainTask, group]
      .flatMap((heading) => (heading ? [`${heading.no}${heading.title}`] : []))
      .concat(no)
      .filter(Boolean)
      .join(" › "),
  LEAD: ({ lead }) => lead.join("、"),
  RESPONSIBLE: ({ responsible }) => responsible.join("、"),
  DEADLINE: ({ deadlinePrinted, milestones }) =>
    `${deadlinePrinted ?? ""} (${milestones.map(({ name, dueOn }) => `${name} ${dueOn}`).join("；")})`,
  TARGET: ({ indicators }) =>
    indicators.map(({ name, target, unit }) => `${name} ${target}${unit}`).join("；"),
};
