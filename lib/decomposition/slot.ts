import type { AlignedRow } from "./align-row";
import type { Doubt, GivenField, Origin } from "./measure";
import type { OutlineTask, PlacedPassage } from "./outline";

export const GIVEN_FIELDS: readonly GivenField[] = ["lead", "responsible", "deadline"];

/** A printed cell of the last three columns; a cell with two deadlines counts as two. */
export interface GivenCell {
  field: GivenField;
  text: string;
  page: number;
  line: number;
}

/** A measure on its way: its passage, and for each field the cell it is given and why. */
export interface Slot {
  task: OutlineTask;
  group: PlacedPassage | null;
  passage: PlacedPassage;
  given: Record<GivenField, GivenCell | null>;
  from: Record<GivenField, Origin | null>;
  doubts: Doubt[];
}

/** The last three cells of one printed row, those of a merged block left out. */
export interface Band {
  cells: Record<GivenField, GivenCell | null>;
  moved: boolean;
}

/** The band that a row prints beside (or below) its measures. */
export function bandOfRow(row: AlignedRow): Band {
  const cell = (field: GivenField): GivenCell | null =>
    row.cells[field] === ""
      ? null
      : { field, text: row.cells[field], page: row.page, line: row.line };
  return {
    cells: { lead: cell("lead"), responsible: cell("responsible"), deadline: cell("deadline") },
    moved: row.moved,
  };
}

export const isBlankBand = (band: Band) => GIVEN_FIELDS.every((f) => band.cells[f] === null);

export const isWholeBand = (band: Band) => GIVEN_FIELDS.every((f) => band.cells[f] !== null);

/**
 * Makes a slot of each passage that is a measure; an "1." followed by "(1)" is the heading of a group,
 * and holds on over page ends until the next "N.".
 */
export function slotsOf(passages: readonly PlacedPassage[]): Slot[] {
  const slots: Slot[] = [];
  let group: PlacedPassage | null = null;
  passages.forEach((passage, i) => {
    const next = passages[i + 1];
    if (passage.level === "ARABIC") {
      group = next?.task === passage.task && next.level === "BRACKETED" ? passage : null;
      if (group) return;
    } else if (group?.task !== passage.task) group = null;
    slots.push({
      task: passage.task,
      group,
      passage,
      given: { lead: null, responsible: null, deadline: null },
      from: { lead: null, responsible: null, deadline: null },
      doubts: [],
    });
  });
  return slots;
}
