import type { SplitLine } from "./block-builder";
import type { TextLine } from "./text-lines";

/** A word or phrase of a line and the display column where it begins, wide characters counted as two. */
type Piece = { start: number; text: string };

const LEAST_COLUMNS = 3;
const LEAST_ROWS = 3;
/** A longer line is prose. */
const LONGEST_LINE = 2000;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Finds runs of lines whose words begin below the words of a header line, and splits these lines there. */
export function alignedColumns(lines: TextLine[]): SplitLine | undefined {
  const cellsByLine = new Map<number, string[]>();
  for (let index = 0; index < lines.length; index++) {
    const run = alignedRun(lines, index);
    const whole = run.filter((cells) => cells.filter(Boolean).length >= LEAST_COLUMNS);
    if (whole.length < LEAST_ROWS) continue;
    for (const [offset, cells] of run.entries()) {
      cellsByLine.set(lines[index + offset]?.line ?? 0, cells);
    }
    index += run.length - 1;
  }
  return cellsByLine.size > 0 ? (_, line) => cellsByLine.get(line) : undefined;
}

/** The rows from a header line on whose pieces stand in its columns or are as many as these. */
function alignedRun(lines: TextLine[], from: number): string[][] {
  const starts = pieces(lines[from]?.raw ?? "").map((piece) => piece.start);
  const rows: string[][] = [];
  if (starts.length < LEAST_COLUMNS) return rows;
  for (let index = from; index < lines.length; index++) {
    const found = pieces(lines[index]?.raw ?? "");
    const cells = placePieces(found, starts);
    if (!cells || (found.length === 1 && standsOff(lines, index))) break;
    rows.push(cells);
  }
  return rows;
}

/** Whether an empty line parts a line from the one before it. */
function standsOff(lines: TextLine[], index: number): boolean {
  const [before, here] = [lines[index - 1], lines[index]];
  return before !== undefined && here !== undefined && here.line > before.line + 1;
}

function placePieces(found: Piece[], starts: number[]): string[] | undefined {
  if (found.length === 0) return undefined;
  if (found.length === starts.length) return found.map((piece) => piece.text);
  const cells: string[] = starts.map(() => "");
  for (const { start, text } of found) {
    const column = starts.findIndex((each) => Math.abs(each - start) <= 1);
    if (column < 0) return undefined;
    cells[column] = text;
  }
  return cells;
}

/** Pieces are parted by two or more spaces, or one wide one. */
function pieces(raw: string): Piece[] {
  if (raw.length > LONGEST_LINE) return [];
  let width = 0;
  let measured = 0;
  return [...raw.matchAll(/(?! |\u3000)(?:(?! {2}| ?\u3000).)+/g)].map((match) => {
    width += displayWidth(raw.slice(measured, match.index));
    measured = match.index;
    return { start: width, text: match[0] };
  });
}

function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) ? 2 : 1;
  return width;
}
