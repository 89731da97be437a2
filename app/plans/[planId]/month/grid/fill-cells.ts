import { type CellWords, GRID_FIELDS, readCell } from "@/lib/domain/typed-cells";
import { cellIn, type GridCell, rowsIn } from "./walk-cells";

/** What a pasted block changed, cell by cell, and how many of its cells found no place. */
export type Filled = { changes: { cell: GridCell; before: string }[]; skipped: number };

/** The order in which a pasted block's columns go on to the right. */
const COLUMNS: readonly string[] = [...GRID_FIELDS, "reading1", "reading2"];

/** Fills a block to the right and down from a cell; blank cells of the block leave what stands. */
export function fillCells(
  sheet: HTMLElement,
  from: GridCell,
  block: readonly string[][],
  words: CellWords,
): Filled {
  const rows = rowsIn(sheet);
  const top = rows.findIndex((row) => row.contains(from));
  const left = COLUMNS.indexOf(from.dataset.column ?? "");
  const filled: Filled = { changes: [], skipped: 0 };
  for (const [down, texts] of block.entries()) {
    for (const [right, text] of texts.entries()) {
      if (text.trim() === "") continue;
      const column = left < 0 ? undefined : COLUMNS[left + right];
      const cell = column === undefined ? null : cellIn(rows[top + down], column);
      const value = column === undefined ? null : readCell(column, text, words);
      if (!cell || value === null) filled.skipped += 1;
      else change(filled, cell, value);
    }
  }
  return filled;
}

/** Puts back what a pasted block replaced. */
export function undoFill({ changes }: Filled): void {
  for (const { cell, before } of changes) {
    write(cell, before);
    delete cell.dataset.pasted;
  }
}

function change(filled: Filled, cell: GridCell, value: string): void {
  const before = read(cell);
  if (before === value) return;
  filled.changes.push({ cell, before });
  write(cell, value);
  cell.dataset.pasted = "";
}

const isTick = (cell: GridCell): cell is HTMLInputElement => cell.type === "checkbox";

function read(cell: GridCell): string {
  if (isTick(cell)) return cell.checked ? "on" : "";
  return cell.value;
}

function write(cell: GridCell, value: string): void {
  if (isTick(cell)) cell.checked = value === "on";
  else cell.value = value;
}
