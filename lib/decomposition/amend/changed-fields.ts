import type { Heading } from "@/lib/decomposition/measure";
import type { ItemSubstance, SubstanceIndicator } from "./item-substance";
import { matchInRounds } from "./match-rounds";
import { plainWords } from "./plain-words";

/** The parts of an item that an amended table can change. */
export const CHANGED_FIELDS = [
  "TEXT",
  "PLACE",
  "LEAD",
  "RESPONSIBLE",
  "DEADLINE",
  "TARGET",
] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];

/** What of a registered item an amended measure changes in substance: spaces and widths don't count. */
export function changedFields(item: ItemSubstance, measure: ItemSubstance): ChangedField[] {
  return CHANGED_FIELDS.filter((field) => DIFFERS[field](item, measure));
}

const DIFFERS: Record<ChangedField, (item: ItemSubstance, measure: ItemSubstance) => boolean> = {
  TEXT: (item, measure) => differ(item.text, measure.text),
  PLACE: (item, measure) => placeOf(item) !== placeOf(measure),
  LEAD: (item, measure) =>
    item.lead[0] !== measure.lead[0] || !sameMembers(item.lead, measure.lead),
  RESPONSIBLE: (item, measure) => !sameMembers(item.responsible, measure.responsible),
  DEADLINE: deadlineDiffers,
  TARGET: (item, measure) =>
    !sameMembers(item.indicators.map(indicatorKey), measure.indicators.map(indicatorKey)),
};

function differ(before: string | null, now: string | null): boolean {
  return plainWords(before ?? "") !== plainWords(now ?? "");
}

function placeOf({ keyArea, mainTask, group, no }: ItemSubstance): string {
  const heading = (each: Heading | null) => (each ? [each.no, each.title] : ["", ""]);
  const parts = [keyArea, mainTask, group].flatMap(heading);
  return [...parts, no].map(plainWords).join("\n");
}

/**
 * Another printed deadline, or other days. Under the deadline that was printed before, a node on its baseline
 * is unchanged even where its current day was moved since: a granted extension outlives the table. A reached
 * node that is no longer printed stays (`amendMilestones`): that it is left over changes nothing.
 */
function deadlineDiffers(item: ItemSubstance, measure: ItemSubstance): boolean {
  if (differ(item.deadlinePrinted, measure.deadlinePrinted)) return true;
  const found = matchInRounds(item.milestones, measure.milestones, [
    (held, printed) => held.dueOn === printed.dueOn && !differ(held.name, printed.name),
    (held, printed) => held.dueOn === printed.dueOn,
    (held, printed) => held.baselineDueOn === printed.dueOn,
  ]);
  const left = item.milestones.filter((_, index) => !found.includes(index));
  return found.includes(null) || left.some(({ reachedOn = null }) => reachedOn === null);
}

function indicatorKey(indicator: SubstanceIndicator): string {
  const { name, comparator, target, unit, dueOn, scope } = indicator;
  return [plainWords(name), comparator, target, plainWords(unit), dueOn ?? "", scope].join("\n");
}

function sameMembers(before: readonly string[], now: readonly string[]): boolean {
  const sorted = now.toSorted();
  return before.length === now.length && before.toSorted().every((each, at) => each === sorted[at]);
}
