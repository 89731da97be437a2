import { parseMark } from "@/lib/domain/numbering";
import type { AlignedRow } from "./align-row";
import type { Coverage } from "./measure";
import type { Outline } from "./outline";
import { GIVEN_FIELDS, type GivenCell, type Slot } from "./slot";
import type { TableRow } from "./table-rows";

/** Characters that carry meaning: spaces and line ends don't. */
export const countCharacters = (text: string) => text.replace(/\s/g, "").length;

const cellKey = (cell: Pick<GivenCell, "line" | "field">) => `${cell.line} ${cell.field}`;

/** The parts of each unit or deadline cell that at least one measure was given. */
function givenParts(slots: readonly Slot[]): Map<string, Set<string>> {
  const parts = new Map<string, Set<string>>();
  for (const { given } of slots) {
    for (const field of GIVEN_FIELDS) {
      const cell = given[field];
      if (!cell) continue;
      const known = parts.get(cellKey(cell)) ?? new Set();
      parts.set(cellKey(cell), known.add(cell.text));
    }
  }
  return parts;
}

function headingCharacters(row: AlignedRow, lost: (text: string) => void): number {
  let placed = 0;
  for (const [cell, level] of [
    [row.cells.keyArea, "KEY_AREA"],
    [row.cells.mainTask, "MAIN_TASK"],
  ] as const) {
    if (parseMark(cell)?.level === level) placed += countCharacters(cell);
    else if (cell !== "") lost(cell);
  }
  return placed;
}

/** Counts what became an item or a heading and lists what became neither. */
export function measureCoverage(
  rows: readonly TableRow[],
  aligned: readonly AlignedRow[],
  outline: Outline,
  slots: readonly Slot[],
): Coverage {
  const unplaced: Coverage["unplaced"] = [];
  const parts = givenParts(slots);
  const texts = outline.passages.map((passage) => passage.printed);
  let placed = texts.reduce((sum, text) => sum + countCharacters(text), 0);
  for (const row of aligned) {
    const lose = (where: string) => (text: string) =>
      unplaced.push({ where: `${row.line} ${where}`, text });
    placed += headingCharacters(row, lose("heading"));
    row.unplaced.forEach(lose("row"));
    for (const field of GIVEN_FIELDS) {
      const cell = row.cells[field];
      const used = [...(parts.get(cellKey({ line: row.line, field })) ?? [])];
      placed += used.reduce((sum, part) => sum + countCharacters(part), 0);
      const rest = used.reduce((text, part) => text.replace(part, ""), cell);
      if (countCharacters(rest) > 0) lose(field)(rest.trim());
    }
  }
  for (const { row, text } of outline.unnumbered) {
    unplaced.push({ where: `${row.line} measures`, text });
  }
  const characters = rows.flatMap((row) => row.cells).map(countCharacters);
  return { characters: characters.reduce((sum, n) => sum + n, 0), placed, unplaced };
}
