import type { AlignedRow } from "./align-row";
import { takeLabelled } from "./labelled-text";
import { type Doubt, GIVEN_FIELDS, type GivenField, type Origin } from "./measure";
import type { OutlineTask, PlacedPassage } from "./outline";
import type { RowPassage } from "./passages";

/** A printed unit or deadline; a cell with two deadlines counts as two. `column` is where it is printed. */
export interface GivenCell {
  field: GivenField;
  text: string;
  table: number;
  line: number;
  column: GivenField | "measures";
  /** Cells of the rows below that were added to it. */
  added?: GivenCell[];
}

/** A measure on its way: its passage, and for each field the cell it is given and why. */
export interface Slot {
  task: OutlineTask;
  /** The headings above it within its task, the nearest last. */
  groups: PlacedPassage[];
  passage: PlacedPassage;
  /** The measure's words, without the units and deadline that its text carries. */
  text: string;
  given: Record<GivenField, GivenCell | null>;
  from: Record<GivenField, Origin | null>;
  doubts: Doubt[];
}

/** The unit and deadline cells of one printed row; those of a merged block stand apart. */
export interface Band {
  cells: Record<GivenField, GivenCell | null>;
  merged: Record<GivenField, GivenCell | null>;
  row: AlignedRow;
}

/** The band that a row prints beside (or below) its measures. */
export function bandOfRow(row: AlignedRow): Band {
  const cell = (field: GivenField): GivenCell | null =>
    row.cells[field] === ""
      ? null
      : { field, text: row.cells[field], table: row.table, line: row.line, column: field };
  const merged = (field: GivenField): GivenCell | null => {
    const covering = row.merged[field];
    return covering && { field, ...covering, table: row.table, column: field };
  };
  return {
    cells: { lead: cell("lead"), responsible: cell("responsible"), deadline: cell("deadline") },
    merged: {
      lead: merged("lead"),
      responsible: merged("responsible"),
      deadline: merged("deadline"),
    },
    row,
  };
}

export const isBlankBand = (band: Band) => GIVEN_FIELDS.every((f) => band.cells[f] === null);

/** Whether a band fills every such column that the table has. */
export const isWholeBand = (band: Band) =>
  GIVEN_FIELDS.every((f) => band.cells[f] !== null || !band.row.layout.roles.includes(f));

/** The line of a passage's text on which words stand. */
function lineOf(words: string, { row }: RowPassage): number {
  const [first = words] = words.split("，");
  return row.parts.findLast(({ text }) => text.includes(first))?.line ?? row.line;
}

/** What a measure's text says itself of units and deadline: 「（市发改委牵头…）」. */
function givenInText(passage: RowPassage): Pick<Slot, "text" | "given" | "from"> {
  const { text, given } = takeLabelled(passage.text);
  const cell = (field: GivenField): GivenCell | null => {
    const said = given[field];
    if (!said) return null;
    const { table } = passage.row;
    return { field, text: said, table, line: lineOf(said, passage), column: "measures" };
  };
  const cells = {
    lead: cell("lead"),
    responsible: cell("responsible"),
    deadline: cell("deadline"),
  };
  const origin = (field: GivenField) => (cells[field] ? ("own" as const) : null);
  const from = {
    lead: origin("lead"),
    responsible: origin("responsible"),
    deadline: origin("deadline"),
  };
  return { text, given: cells, from };
}

/** A heading's own units and deadline hold for the measures below it that say none. */
function inheritFrom(slot: Slot, headings: readonly RowPassage[]): void {
  for (const heading of headings.toReversed()) {
    const { given } = givenInText(heading);
    for (const field of GIVEN_FIELDS) {
      if (slot.given[field] !== null || given[field] === null) continue;
      slot.given[field] = given[field];
      slot.from[field] = "inherited";
    }
  }
}

/**
 * Makes a slot of each passage that is a measure. A heading opens a group that holds on over page ends
 * until a passage of its own depth; a measure with deeper ones below it is their group as well.
 */
export function slotsOf(passages: readonly PlacedPassage[]): Slot[] {
  const slots: Slot[] = [];
  let open: PlacedPassage[] = [];
  passages.forEach((passage, i) => {
    const next = passages[i + 1];
    const { task } = passage;
    open = open.filter((group) => group.task === task && group.rank < passage.rank);
    const groups = [...open];
    const deeper = next?.task === task && next.rank > passage.rank && next.level !== "PLAIN";
    if (passage.heading || deeper) open.push(passage);
    if (passage.heading) return;
    const slot: Slot = { task, groups, passage, ...givenInText(passage), doubts: [] };
    inheritFrom(slot, [
      ...[task.area?.inner, task.inner].flatMap((inner) => inner ?? []),
      ...groups.filter(({ heading }) => heading),
    ]);
    slots.push(slot);
  });
  return slots;
}
