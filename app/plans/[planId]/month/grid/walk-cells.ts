/** A field of the grid. */
export type GridCell = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const CELL = "[data-column]";

/** The field in which something happened, if it is one of the grid's. */
export function cellOf(target: EventTarget | null): GridCell | null {
  return target instanceof HTMLElement ? target.closest<GridCell>(CELL) : null;
}

/** The rows of the grid's table. */
export function rowsIn(sheet: HTMLElement): HTMLElement[] {
  return [...sheet.querySelectorAll<HTMLElement>("tbody > tr")];
}

/** A row's field of a column. */
export function cellIn(row: HTMLElement | undefined, column: string): GridCell | null {
  return row?.querySelector<GridCell>(`[data-column="${column}"]`) ?? null;
}

/** The cell that a key leads to: Enter and the arrows as in a sheet, as long as they mean nothing in the text. */
export function neighbour(sheet: HTMLElement, event: KeyboardEvent): GridCell | null {
  const cell = cellOf(event.target);
  if (!cell || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (event.key === "Enter") return inColumn(sheet, cell, event.shiftKey ? -1 : 1);
  if (event.shiftKey) return null;
  switch (event.key) {
    case "ArrowDown":
      return leavesText(cell, "down") ? inColumn(sheet, cell, 1) : null;
    case "ArrowUp":
      return leavesText(cell, "up") ? inColumn(sheet, cell, -1) : null;
    case "ArrowRight":
      return leavesText(cell, "right") ? inRow(cell, 1) : null;
    case "ArrowLeft":
      return leavesText(cell, "left") ? inRow(cell, -1) : null;
    default:
      return null;
  }
}

/** The next row's field of the same column; the cell itself at the end, so that Enter never sends the form. */
function inColumn(sheet: HTMLElement, cell: GridCell, step: 1 | -1): GridCell {
  const rows = rowsIn(sheet);
  const from = rows.findIndex((row) => row.contains(cell));
  for (let at = from + step; at >= 0 && at < rows.length; at += step) {
    const next = cellIn(rows[at], cell.dataset.column ?? "");
    if (next) return next;
  }
  return cell;
}

function inRow(cell: GridCell, step: 1 | -1): GridCell | null {
  const cells = [...(cell.closest("tr")?.querySelectorAll<GridCell>(CELL) ?? [])];
  return cells[cells.indexOf(cell) + step] ?? null;
}

/** Whether an arrow would do nothing in the field: at a text's edge, in a tick, sideways in a choice. */
function leavesText(cell: GridCell, way: "up" | "down" | "left" | "right"): boolean {
  if (cell instanceof HTMLSelectElement) return way === "left" || way === "right";
  if (cell instanceof HTMLInputElement && cell.type === "checkbox") return true;
  if (cell instanceof HTMLInputElement && (way === "up" || way === "down")) return true;
  const { selectionStart: start, selectionEnd: end, value } = cell;
  if (way === "left" || way === "up") return start === 0 && end === 0;
  return start === value.length && end === value.length;
}
