import type { SourceRow } from "@/lib/domain/source-document";
import { FILE_LIMITS } from "../file-limits";
import { RefusedFile } from "../refused-file";
import { assembleRows, type MergedArea, type SparseRow } from "../sparse-table";

/** How a Word cell continues its neighbours: `w:gridSpan`, `w:vMerge`, and the older `w:hMerge`. */
export type WordCell = {
  text: string;
  span: number;
  vertical?: "restart" | "continue";
  horizontal?: "restart" | "continue";
};

/** A row as Word states it; a row whose deletion is tracked takes no place. */
export type WordRow = { before: number; deleted: boolean; cells: WordCell[] };

/** Lays Word's rows out in columns and joins vertical merges into areas. */
export function wordTable() {
  const sparse: SparseRow[] = [];
  const areas: MergedArea[] = [];
  let line = 0;
  const open = new Map<number, MergedArea>();
  return {
    add: ({ before, deleted, cells }: WordRow) => {
      if (deleted) return;
      line += 1;
      const row: SparseRow = { line, cells: [] };
      let column = before;
      for (const cell of cells) {
        const right = column + Math.max(cell.span, 1) - 1;
        if (right >= FILE_LIMITS.columns) throw new RefusedFile("too-large");
        placeCell(row, { cell, column, right }, areas, open);
        column = right + 1;
      }
      if (row.cells.length > 0) sparse.push(row);
      if (areas.length > FILE_LIMITS.merges) throw new RefusedFile("too-large");
    },
    rows: (): SourceRow[] => assembleRows(sparse, areas),
  };
}

function placeCell(
  row: SparseRow,
  { cell, column, right }: { cell: WordCell; column: number; right: number },
  areas: MergedArea[],
  open: Map<number, MergedArea>,
) {
  const left = areas.at(-1);
  if (cell.horizontal === "continue" && left?.bottom === row.line && left.right === column - 1) {
    left.right = right;
    return;
  }
  const above = open.get(column);
  if (cell.vertical === "continue" && above?.bottom === row.line - 1) {
    above.bottom = row.line;
    return;
  }
  const area = { top: row.line, left: column, bottom: row.line, right };
  if (cell.vertical) open.set(column, area);
  else open.delete(column);
  if (cell.vertical || cell.horizontal || right > column) areas.push(area);
  if (cell.text !== "") row.cells.push({ column, text: cell.text });
}
