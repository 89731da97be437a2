import type { Heading, ProposedIndicator } from "@/lib/decomposition/measure";
import { lastDayOfMonth } from "@/lib/domain/calendar";
import { isMonth, isPlainDate, type PlainDate, plainDate } from "@/lib/domain/plain-date";

/** How an indicator binds: as the ledger stores it. */
export type BindingComparator = "AT_LEAST" | "AT_MOST" | "EXACTLY";

/** A quantity that an item promises, as the ledger stores it. */
export interface SubstanceIndicator {
  name: string;
  comparator: BindingComparator;
  target: number;
  unit: string;
  dueOn: PlainDate | null;
  scope: "CITY" | "PROVINCE";
}

/** A dated node; where it is registered, with the first day it was registered with and the day it was reached. */
export interface SubstanceMilestone {
  name: string;
  dueOn: PlainDate;
  baselineDueOn?: PlainDate;
  reachedOn?: PlainDate | null;
}

/** What an item asks, of whom and by when: the parts that an amendment can change, the same for both sides. */
export interface ItemSubstance {
  keyArea: Heading;
  mainTask: Heading;
  group: Heading | null;
  no: string;
  text: string;
  /** Units by their registered names, first lead first. */
  lead: readonly string[];
  responsible: readonly string[];
  deadlinePrinted: string | null;
  milestones: readonly SubstanceMilestone[];
  indicators: readonly SubstanceIndicator[];
}

/** The parts of an item about to be registered that its substance is made of; a `PlanItem` is one. */
export interface ItemToRegister {
  keyArea: Heading;
  mainTask: Heading;
  group: Heading | null;
  no: string;
  text: string;
  registered: { lead: readonly string[]; responsible: readonly string[] };
  deadline: { printed: string | null };
  milestones: readonly { what: string; dueDay: string }[];
  indicators: readonly ProposedIndicator[];
}

/** What an item about to be registered asks, in the form of the registered ones. */
export function substanceOf(item: ItemToRegister): ItemSubstance {
  const { keyArea, mainTask, group, no, text, registered, deadline } = item;
  return {
    keyArea: { no: keyArea.no, title: keyArea.title },
    mainTask: { no: mainTask.no, title: mainTask.title },
    group: group && { no: group.no, title: group.title },
    no,
    text,
    lead: [...new Set(registered.lead)],
    responsible: [...new Set(registered.responsible)],
    deadlinePrinted: deadline.printed,
    milestones: item.milestones.map(({ what, dueDay }) => ({
      name: what,
      dueOn: plainDate(dueDay),
    })),
    indicators: item.indicators.map(storedIndicator),
  };
}

// "约" and "左右" promise the number roughly: falling short of it is what matters.
const COMPARATORS = {
  "=": "EXACTLY",
  ">=": "AT_LEAST",
  ">": "AT_LEAST",
  "≈": "AT_LEAST",
  "<=": "AT_MOST",
  "<": "AT_MOST",
} as const;

/** A proposed indicator as it is stored; where the text does not name the province, the city answers for the number. */
export function storedIndicator(proposed: ProposedIndicator): SubstanceIndicator {
  const { text, value, unit, comparator, by, scope } = proposed;
  return {
    name: text,
    comparator: COMPARATORS[comparator],
    target: value,
    unit,
    dueOn: by === null ? null : lastDayOf(by),
    scope: scope ?? "CITY",
  };
}

/** The last day of "2020", "2018-12" or "2018-12-31". */
function lastDayOf(by: string): PlainDate {
  if (isPlainDate(by)) return by;
  return isMonth(by) ? lastDayOfMonth(by) : plainDate(`${by}-12-31`);
}
