import type { MergedArea } from "../sparse-table";

/** "B12" as a column from 0 and a line from 1; undefined for what is no cell of a sheet. */
export function parseCell(reference: string): { column: number; line: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference.toUpperCase());
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  const line = Number(match[2]);
  return column > 16_384 || line < 1 || line > 1_048_576 ? undefined : { column: column - 1, line };
}

/** "A1:C2" as a merged area. */
export function parseArea(reference: string): MergedArea | undefined {
  const [from, to] = reference.split(":").map(parseCell);
  if (!from || !to) return undefined;
  return {
    top: Math.min(from.line, to.line),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.line, to.line),
    right: Math.max(from.column, to.column),
  };
}

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
