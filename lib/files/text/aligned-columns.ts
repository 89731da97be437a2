import type { SplitLine } from "./block-builder";
import type { TextLine } from "./text-lines";

type Piece = { start: number; text: string };

/** Columns that only aligned spaces part: the places where a header's words begin, as a terminal counts. */
const LEAST_COLUMNS = 3;
const LEAST_ROWS = 3;

/** Finds runs of lines whose words begin below the words of a header line, and splits these lines there. */
export function alignedColumns(lines: TextLine[]): SplitLine | undefined {
  const cellsByLine = new Map<number, string[]>();
  for (let index = 0; index < lines.length; index++) {
    const starts = pieces(lines[index]?.raw ?? "").map((piece) => piece.start);
    if (starts.length < LEAST_COLUMNS) continue;
    const rows = alignedRun(lines.slice(index, index + LONGEST_RUN), starts);
    const whole = rows.filter((cells) => cells.filter(Boolean).length >= LEAST_COLUMNS);
    if (whole.length < LEAST_ROWS) continue;
    rows.forEach((cells, offset) => {
      cellsByLine.set(lines[index + offset]?.line ?? 0, cells);
    });
    index += rows.length - 1;
  }
  return cellsByLine.size > 0 ? (_, line) => cellsByLine.get(line) : undefined;
}

/** Rows after which a run is looked for anew. */
const LONGEST_RUN = 50_000;

/** The rows from the first line on whose pieces stand in its columns or are as many as these. */
function alignedRun(lines: TextLine[], starts: number[]): string[][] {
  const rows: string[][] = [];
  for (const [index, { line, raw }] of lines.entries()) {
    const found = pieces(raw);
    const standsOff = index > 0 && line > (lines[index - 1]?.line ?? 0) + 1;
    if (found.length === 1 && standsOff) break;
    const cells = placePieces(found, starts);
    if (!cells) break;
    rows.push(cells);
  }
  return rows;
}

function placePieces(found: Piece[], starts: number[]): string[] | undefined {
  if (found.length === starts.length) return found.map((piece) => piece.text);
  const cells: string[] = [];
  for (const { start, text } of found) {
    const column = starts.findIndex((each) => Math.abs(each - start) <= 1);
    if (column < 0) return undefined;
    cells[column] = text;
  }
  return Array.from(cells, (cell) => cell ?? "");
}

/** Words parted by two or more spaces (or one wide one), with the display column where each begins. */
function pieces(raw: string): Piece[] {
  return [...raw.matchAll(/(?! |\u3000)(?:(?! {2}| ?\u3000).)+/g)].map((match) => ({
    start: displayWidth(raw.slice(0, match.index)),
    text: match[0],
  }));
}

function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        sign,
      )
        ? 2
        : 1;
  return width;
}
