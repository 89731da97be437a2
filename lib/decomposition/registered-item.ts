import { type Deadline, type DuePrecision, dueDay } from "@/lib/domain/deadline";
import type { Corrections } from "./corrections";
import type { Heading, Measure, NamedUnit } from "./measure";

/** A milestone proposed from a dated node of the deadline; `dueDay` is the last day in time. */
export interface ProposedMilestone {
  what: string;
  due: string;
  precision: DuePrecision;
  dueDay: string;
}

/** A measure ready to become a work item: what it was read as, and the values to register. */
export interface RegisteredItem extends Omit<Measure, "places"> {
  /** A table without key areas or main tasks registers its items under headings without name. */
  keyArea: Heading;
  mainTask: Heading;
  /** Place in the document, from 1. */
  position: number;
  /** Units and collectives by their registered names, first lead first, none twice. */
  registered: { lead: string[]; responsible: string[] };
  milestones: ProposedMilestone[];
}

/** One milestone for each dated node; ongoing and event-relative deadlines propose only what they date. */
export function proposeMilestones(deadline: Deadline): ProposedMilestone[] {
  return deadline.nodes.flatMap((node) => {
    const day = dueDay(node);
    if (day === null || node.due === null || node.precision === null) return [];
    return [{ what: node.what, due: node.due, precision: node.precision, dueDay: day }];
  });
}

const NO_HEADING: Heading = { no: "", title: "" };

const registeredNames = (units: readonly NamedUnit[]) => [
  ...new Set(units.flatMap(({ unit }) => (unit === null ? [] : [unit]))),
];

/**
 * A milestone correction narrows the nodes of a cell shared by several measures to those that concern
 * this one, in the correction's words; it can't add a date that the cell does not print.
 */
function narrowed(
  proposed: readonly ProposedMilestone[],
  keep: Corrections["milestones"][number]["keep"] | undefined,
): ProposedMilestone[] {
  if (!keep) return [...proposed];
  return keep.flatMap(({ what, due }) => {
    const node = proposed.find((milestone) => milestone.due === due);
    return node ? [{ ...node, what }] : [];
  });
}

/** Turns reviewed measures into items with registered units and proposed milestones. */
export function registerItems(
  measures: readonly Measure[],
  corrections: Corrections["milestones"],
): RegisteredItem[] {
  return measures.map(({ places: _, ...measure }, i) => ({
    ...measure,
    keyArea: measure.keyArea ?? NO_HEADING,
    mainTask: measure.mainTask ?? NO_HEADING,
    position: i + 1,
    registered: {
      lead: registeredNames(measure.leadUnits),
      responsible: registeredNames(measure.responsibleUnits),
    },
    milestones: narrowed(
      proposeMilestones(measure.deadline),
      corrections.find((correction) => correction.codes.includes(measure.code))?.keep,
    ),
  }));
}
