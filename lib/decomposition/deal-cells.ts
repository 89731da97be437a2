import type { AlignedRow } from "./align-row";
import type { Origin } from "./measure";
import { type Band, bandOfRow, GIVEN_FIELDS, isBlankBand, isWholeBand, type Slot } from "./slot";

/** A row that prints measures, with the rows below it that print none. */
interface MeasureBlock {
  row: AlignedRow;
  slots: Slot[];
  below: Band[];
}

function blocksOf(rows: readonly AlignedRow[], slots: readonly Slot[]): MeasureBlock[] {
  const blocks: MeasureBlock[] = [];
  for (const row of rows) {
    const own = slots.filter((slot) => slot.passage.row === row);
    if (own.length > 0) blocks.push({ row, slots: own, below: [] });
    else if (row.page === blocks.at(-1)?.row.page) blocks.at(-1)?.below.push(bandOfRow(row));
  }
  return blocks;
}

function give(slot: Slot, band: Band, origin: Origin): void {
  for (const field of GIVEN_FIELDS) {
    const cell = band.cells[field];
    if (cell === null || slot.given[field] !== null) continue;
    slot.given[field] = cell;
    slot.from[field] = band.moved && origin === "own" ? "shifted" : origin;
  }
}

/** Several rows beside one cell of several measures: one each, or spread in order and doubted. */
function dealBands(slots: readonly Slot[], bands: readonly Band[]): void {
  const spread = slots.length > bands.length;
  slots.forEach((slot, i) => {
    const band = bands[spread ? Math.floor((i * bands.length) / slots.length) : i];
    if (!band) return;
    give(slot, band, spread ? "ambiguous" : "dealt");
    if (!spread) return;
    const params = { measures: String(slots.length), rows: String(bands.length) };
    for (const field of GIVEN_FIELDS) {
      slot.doubts.push({ field, code: "more-measures-than-rows", params });
    }
  });
}

/** Cells printed below the last measure of a block go to it where it has none of its own. */
function giveRest(slot: Slot, bands: readonly Band[]): void {
  for (const band of bands) {
    for (const field of GIVEN_FIELDS) {
      const cell = band.cells[field];
      if (cell === null || slot.given[field] !== null) continue;
      const params = { line: String(cell.line), printed: cell.text };
      slot.doubts.push({ field, code: "printed-below", params });
    }
    give(slot, band, "dealt");
  }
}

/**
 * Measures that end the former task in a titled row share only a deadline cell that holds two
 * deadlines (set apart by a wide space): its first part is theirs, the second the titled task's.
 */
function dealSplitDeadline(
  row: AlignedRow,
  continuing: readonly Slot[],
  own: readonly Slot[],
): void {
  const [first, second, ...more] = row.cells.deadline.split(/\s{2,}|\n/);
  const cell = bandOfRow(row).cells.deadline;
  if (continuing.length === 0 || !cell || !first || !second || more.length > 0) return;
  const params = { printed: cell.text };
  const deal = (slots: readonly Slot[], text: string) => {
    for (const slot of slots) {
      slot.given.deadline = { ...cell, text };
      slot.from.deadline = "dealt";
      slot.doubts.push({ field: "deadline", code: "split-at-title", params });
    }
  };
  deal(continuing, first);
  deal(own, second);
}

function dealBlock({ row, slots, below }: MeasureBlock): void {
  const titled = row.cells.mainTask !== "";
  const continuing = titled ? slots.filter((slot) => !slot.passage.underTitle) : [];
  const own = slots.filter((slot) => !continuing.includes(slot));
  dealSplitDeadline(row, continuing, own);
  const band = bandOfRow(row);
  const bands = [band, ...below].filter((b) => !isBlankBand(b));
  const [only, ...others] = bands;
  const last = own.at(-1);
  if (!only || !last) return;
  if (others.length === 0 && only === band) for (const slot of own) give(slot, band, "own");
  else if (others.length === 0 && isWholeBand(only)) {
    for (const slot of own) give(slot, only, "dealt");
  } else if (others.length === 0) giveRest(last, bands);
  else if (own.length === 1) {
    give(last, only, "own");
    giveRest(last, others);
  } else dealBands(own, bands);
}

/** Gives every measure the unit and deadline cells that its own rows print; merged blanks stay open. */
export function dealCells(rows: readonly AlignedRow[], slots: readonly Slot[]): void {
  for (const block of blocksOf(rows, slots)) dealBlock(block);
}
