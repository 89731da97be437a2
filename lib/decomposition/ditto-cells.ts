import type { AlignedRow, MergedCell } from "./align-row";
import { GIVEN_FIELDS, type GivenField } from "./measure";
import type { TableLayout } from "./table-rows";

const SAYS_DITTO = /^(?:同上|同前|同上行|〃|″|“|”|"|'')$/;

/** The units and deadline that hold for a row, its own or those of a merged cell. */
type Above = Record<GivenField, MergedCell | null>;

const ownOf = (row: AlignedRow, field: GivenField): MergedCell | null =>
  row.cells[field] === "" ? row.merged[field] : { line: row.line, text: row.cells[field] };

/** 同上 and 〃 stand for what the row above is given, as a merged cell would. */
export function readDittos(rows: readonly AlignedRow[]): AlignedRow[] {
  let layout: TableLayout | null = null;
  let above: Above = { lead: null, responsible: null, deadline: null };
  return rows.map((row) => {
    if (layout !== row.layout) above = { lead: null, responsible: null, deadline: null };
    layout = row.layout;
    const read = { ...row, cells: { ...row.cells }, merged: { ...row.merged } };
    for (const field of GIVEN_FIELDS) {
      if (SAYS_DITTO.test(row.cells[field]) && above[field]) {
        read.cells[field] = "";
        read.merged[field] = above[field];
      }
      above[field] = ownOf(read, field) ?? above[field];
    }
    return read;
  });
}
