import type { Heading } from "@/lib/decomposition/measure";
import type { ChangedField } from "./changed-fields";
import type { ItemSubstance, SubstanceIndicator, SubstanceMilestone } from "./item-substance";

/** What an amendment keeps of a field, before and after: for reading, apart from the tables' own form. */
export interface AmendedParts {
  TEXT: { text: string };
  PLACE: { keyArea: Heading; mainTask: Heading; group: Heading | null; no: string };
  LEAD: { units: readonly string[] };
  RESPONSIBLE: { units: readonly string[] };
  DEADLINE: { printed: string | null; milestones: Pick<SubstanceMilestone, "name" | "dueOn">[] };
  TARGET: { indicators: readonly SubstanceIndicator[] };
  /** An item that the amendment added had no state before. */
  STATE: { state: string | null };
}

/** A field of an item as its amendment keeps it. */
export function amendedPart(item: ItemSubstance, field: ChangedField): AmendedParts[ChangedField] {
  switch (field) {
    case "TEXT":
      return { text: item.text };
    case "PLACE":
      return { keyArea: item.keyArea, mainTask: item.mainTask, group: item.group, no: item.no };
    case "LEAD":
      return { units: item.lead };
    case "RESPONSIBLE":
      return { units: item.responsible };
    case "DEADLINE":
      return {
        printed: item.deadlinePrinted,
        milestones: item.milestones.map(({ name, dueOn }) => ({ name, dueOn })),
      };
    case "TARGET":
      return { indicators: item.indicators };
  }
}
