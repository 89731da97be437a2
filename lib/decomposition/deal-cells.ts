import { isUnitList, splitUnitNames } from "@/lib/domain/unit-list";
import type { AlignedRow } from "./align-row";
import { isPlainDeadline } from "./cell-content";
import { give, giveRest } from "./give-cells";
import { groupBy } from "./group-rows";
import { GIVEN_FIELDS, type GivenField } from "./measure";
import { type Band, bandOfRow, type GivenCell, isBlankBand, isWholeBand, type Slot } from "./slot";

/** A row that prints measures, with the rows below it that print none. */
interface MeasureBlock {
  row: AlignedRow;
  slots: Slot[];
  below: Band[];
}

function blocksOf(rows: readonly AlignedRow[], slots: readonly Slot[]): MeasureBlock[] {
  const byRow = groupBy(slots, (slot) => slot.passage.row);
  const blocks: MeasureBlock[] = [];
  for (const row of rows) {
    const own = byRow.get(row) ?? [];
    if (own.length > 0) blocks.push({ row, slots: own, below: [] });
    else if (row.page === blocks.at(-1)?.row.page) blocks.at(-1)?.below.push(bandOfRow(row));
  }
  return blocks;
}

/** Several rows beside one cell of several measures: one each, or spread in order; the middle is doubted. */
function dealBands(slots: readonly Slot[], bands: readonly Band[]): void {
  const spread = slots.length > bands.length;
  slots.forEach((slot, i) => {
    const band = bands[spread ? Math.floor((i * bands.length) / slots.length) : i];
    if (!band) return;
    const sure = !spread || i === 0 || i === slots.length - 1;
    give(slot, band, sure ? "dealt" : "ambiguous");
    if (sure) return;
    const params = { measures: String(slots.length), rows: String(bands.length) };
    for (const field of GIVEN_FIELDS) {
      slot.doubts.push({ field, code: "more-measures-than-rows", params });
    }
  });
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
  const deal = (slots: readonly Slot[], text: string) => {
    for (const slot of slots) {
      slot.given.deadline = { ...cell, text };
      slot.from.deadline = "dealt";
    }
  };
  deal(continuing, first);
  deal(own, second);
}

/** Several measures beside cells with as many lines: 1. and 2. with two deadlines below one another. */
function dealLines(slots: readonly Slot[], band: Band): Band {
  const cells = { ...band.cells };
  let dealt = false;
  for (const field of ["deadline", "lead", "responsible"] as const) {
    const cell = cells[field];
    const lines = cell?.text.split("\n").filter((line) => line.trim()) ?? [];
    // The lines of two columns read into one cell (责任单位, 配合单位) are no measures' lines.
    const columns = band.row.layout.roles.filter((role) => role === field).length;
    if (!cell || columns > 1 || slots.length < 2 || lines.length !== slots.length) continue;
    if (!standsAlone(field, lines, dealt)) continue;
    dealt = true;
    slots.forEach((slot, i) => {
      slot.given[field] = { ...cell, text: lines[i] ?? "" };
      slot.from[field] = "dealt";
    });
    cells[field] = null;
  }
  return { ...band, cells };
}

/**
 * Lines that each hold a list or a date of their own, not one list broken by the width of its column;
 * single units on lines are dealt beside deadlines that were.
 */
function standsAlone(field: GivenField, lines: readonly string[], besideDealt: boolean): boolean {
  if (field === "deadline") return lines.every(isPlainDeadline);
  const lists = lines.every((line) => isUnitList(line) && !/[、，,]$/.test(line));
  return lists && (besideDealt || lines.some((line) => splitUnitNames(line).length > 1));
}

function dealBlock({ row, slots, below }: MeasureBlock): void {
  const titled = row.cells.mainTask !== "";
  const continuing = titled ? slots.filter((slot) => !slot.passage.underTitle) : [];
  const own = slots.filter((slot) => !continuing.includes(slot));
  dealSplitDeadline(row, continuing, own);
  const printed = bandOfRow(row);
  const rows = [printed, ...below].filter((b) => !isBlankBand(b));
  const band = rows.length === 1 && rows[0] === printed ? dealLines(own, printed) : printed;
  const last = own.at(-1);
  const [only, ...others] = rows;
  if (!last) return;
  if (!only) for (const slot of own) give(slot, band, "own");
  else if (others.length === 0 && only === printed) for (const slot of own) give(slot, band, "own");
  else if (others.length === 0 && isWholeBand(only)) {
    for (const slot of own) give(slot, only, "dealt");
  } else if (others.length === 0) giveRest(last, rows);
  else if (own.length === 1) {
    give(last, only, "own");
    giveRest(last, others);
  } else dealBands(own, rows);
  const merged = { ...printed, cells: { lead: null, responsible: null, deadline: null } };
  for (const slot of own) give(slot, merged, "own");
}

const namesOf = (cell: GivenCell | null) => new Set(splitUnitNames(cell?.text ?? ""));

/**
 * Where a cell of several measures prints one row of units, and the next task's cell has fewer rows than
 * measures, the first of these may have slipped: it is the former cell's last where it names its lead again.
 */
function takeSlippedRows(blocks: readonly MeasureBlock[]): void {
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    const last = block.slots.at(-1);
    if (!next || !last || next.row.page !== block.row.page) return;
    if (block.row.layout.mergesKnown || block.slots.length < 2 || block.below.length > 0) return;
    const slipped = bandOfRow(next.row);
    const rows = [slipped, ...next.below].filter((band) => !isBlankBand(band));
    const short = rows.length >= 2 && rows.length < next.slots.length && isWholeBand(slipped);
    const lead = namesOf(bandOfRow(block.row).cells.lead);
    const again = [...namesOf(slipped.cells.lead)].some((name) => lead.has(name));
    if (next.row.cells.mainTask === "" || !short || !again) return;
    give(last, slipped, "dealt");
    // If a row slipped, none of the cell's measures is surely beside its own.
    for (const slot of [last, ...next.slots]) {
      const params = { line: String(next.row.line) };
      for (const field of GIVEN_FIELDS) slot.doubts.push({ field, code: "slipped-row", params });
    }
    dealBands(next.slots, rows.slice(1));
  });
}

/** Gives every measure the unit and deadline cells that its own rows print; merged blanks stay open. */
export function dealCells(rows: readonly AlignedRow[], slots: readonly Slot[]): void {
  const blocks = blocksOf(rows, slots);
  takeSlippedRows(blocks);
  for (const block of blocks) dealBlock(block);
}
