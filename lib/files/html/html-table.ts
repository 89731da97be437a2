import type { SourceRow } from "@/lib/domain/source-document";
import { FILE_LIMITS } from "../file-limits";
import { RefusedFile } from "../refused-file";
import { assembleRows, type MergedArea, type SparseRow } from "../sparse-table";

/** The widest and the highest span a browser obeys (HTML standard, §4.9.11). */
const WIDEST = 1000;
const HIGHEST = 65_534;

/** Places a table's cells as a browser does: each in the first column that no cell above reaches down into. */
export function htmlTable() {
  const sparse: SparseRow[] = [];
  const areas: MergedArea[] = [];
  let reached: number[] = [];
  let column = 0;
  let spent = 0;
  let section = 0;
  let row: SparseRow = { line: 0, cells: [] };
  const spend = (slots: number) => {
    spent += slots;
    if (spent > FILE_LIMITS.cells) throw new RefusedFile("too-large");
  };
  return {
    openRow: () => {
      row = { line: row.line + 1, cells: [] };
      spend(1);
      column = 0;
    },
    addCell: (text: string, colspan: string | undefined, rowspan: string | undefined) => {
      while ((reached[column] ?? 0) >= row.line) column += 1;
      const height = spanOf(rowspan, HIGHEST) || HIGHEST;
      const width = spanOf(colspan, WIDEST) || 1;
      const area = {
        top: row.line,
        left: column,
        bottom: row.line + height - 1,
        right: column + width - 1,
      };
      spend(width);
      if (area.right >= FILE_LIMITS.columns) throw new RefusedFile("too-large");
      if (height > 1) for (let at = area.left; at <= area.right; at++) reached[at] = area.bottom;
      if (height > 1 || width > 1) areas.push(area);
      if (text !== "") row.cells.push({ column, text });
      if (row.cells.length === 1 && sparse.at(-1) !== row) sparse.push(row);
      column = area.right + 1;
    },
    /** A row span ends with its head, body or foot. */
    endSection: () => {
      for (const area of areas.slice(section)) area.bottom = Math.min(area.bottom, row.line);
      section = areas.length;
      reached = [];
    },
    rows: (): SourceRow[] => assembleRows(sparse, areas),
  };
}

function spanOf(printed: string | undefined, most: number): number {
  const span = Number.parseInt(printed ?? "1", 10);
  return Number.isNaN(span) || span < 0 ? 1 : Math.min(span, most);
}
