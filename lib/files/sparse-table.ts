import type { SourceCell, SourceRow } from "@/lib/domain/source-document";
import { FILE_LIMITS } from "./file-limits";
import { RefusedFile } from "./refused-file";

/** A merged area by lines (1-based, inclusive) and columns (0-based, inclusive). */
export type MergedArea = { top: number; left: number; bottom: number; right: number };

/** A row before its gaps are filled: only the cells with text, in rising order of columns. */
export type SparseRow = { line: number; cells: { column: number; text: string }[] };

/** A merge that reaches further right than this is cut to the columns in which something stands. */
const WIDEST_MERGE = 64;
const EMPTY: SourceCell = Object.freeze({ text: "", merge: "single" });

/**
 * Lays sparse rows and merged areas out as rows of cells. Lines without text are left out unless a
 * merged area begins there; an area over a million cells costs only the cells of the rows that exist.
 */
export function assembleRows(sparse: SparseRow[], areas: MergedArea[]): SourceRow[] {
  const merges = usableAreas(sparse, areas);
  const lines = withOrigins(sparse, merges);
  const rows: SourceRow[] = [];
  let active: MergedArea[] = [];
  let next = 0;
  let spent = 0;
  for (const row of lines) {
    active = active.filter((area) => area.bottom >= row.line);
    for (let area = merges[next]; area && area.top <= row.line; area = merges[++next]) {
      if (area.bottom >= row.line) active.push(area);
    }
    spent += rowCost(row, active);
    if (spent > FILE_LIMITS.cells) throw new RefusedFile("too-large");
    rows.push({ line: row.line, cells: layRow(row, active) });
  }
  return rows;
}

function usableAreas(sparse: SparseRow[], areas: MergedArea[]): MergedArea[] {
  if (areas.length > FILE_LIMITS.merges) throw new RefusedFile("too-large");
  let used = 0;
  for (const row of sparse) used = Math.max(used, row.cells.at(-1)?.column ?? 0);
  return areas
    .map((area) => ({
      ...area,
      right: area.right - area.left < WIDEST_MERGE ? area.right : Math.min(area.right, used),
    }))
    .filter((area) => area.right >= area.left)
    .filter((area) => area.right > area.left || area.bottom > area.top)
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The rows with text, and those where an area begins that reaches one of them; in their order. */
function withOrigins(sparse: SparseRow[], merges: MergedArea[]): SparseRow[] {
  const filled = sparse.filter((row) => row.cells.length > 0);
  const lines = new Set(filled.map((row) => row.line));
  const ordered = [...lines].sort((a, b) => a - b);
  const origins = new Set<number>();
  let next = 0;
  for (const { top, bottom } of merges) {
    while ((ordered[next] ?? Number.POSITIVE_INFINITY) < top) next += 1;
    if (!lines.has(top) && (ordered[next] ?? Number.POSITIVE_INFINITY) <= bottom) origins.add(top);
  }
  const empty = [...origins].map((line) => ({ line, cells: [] }));
  return [...filled, ...empty].sort((a, b) => a.line - b.line);
}

/** The slots that a row will write, known before any is written. */
function rowCost(row: SparseRow, active: MergedArea[]): number {
  let cost = (row.cells.at(-1)?.column ?? 0) + 1;
  for (const area of active) cost = Math.max(cost, area.right) + area.right - area.left + 1;
  return cost;
}

function layRow(row: SparseRow, active: MergedArea[]): SourceCell[] {
  const cells: SourceCell[] = [];
  for (const { column, text } of row.cells) {
    while (cells.length < column) cells.push(EMPTY);
    cells[column] = { text, merge: "single" };
  }
  for (const area of active) {
    while (cells.length <= area.right) cells.push(EMPTY);
    const cover: SourceCell = {
      text: "",
      merge: "covered",
      originRow: area.top,
      originColumn: area.left,
    };
    for (let column = area.left; column <= area.right; column++) cells[column] = cover;
    if (area.top === row.line) {
      const text = row.cells.find((cell) => cell.column === area.left)?.text ?? "";
      cells[area.left] = { text, merge: "origin" };
    }
  }
  return cells;
}
