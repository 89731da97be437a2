import type { SplitLine } from "./block-builder";
import type { TextLine } from "./text-lines";

/** A longer line is a paragraph, whatever signs it holds. */
const LONGEST_LINE = 200_000;
/** Bars typed or drawn; one after a backslash is text. */
const BAR = /(?<!\\)[|｜\u2502\u2503\u2551]/;
/** Drawn corners and crossings: what they begin, end or part is still part of a cell's line. */
const CROSSING = /[\u250c-\u254b\u2552-\u256c]/g;
/** A line that only draws: dashes, equals signs, colons, crossings. */
const RULE = /^[\s:|｜+=\u2500-\u256c-]+$/;
const DRAWN = /[-=\u2500\u2501\u2550]/;

/** The cells of a line with bars before the table's own form is known; `opens` if it begins with one. */
type BarredLine = { opens: boolean; pieces: string[] };

/** A table's first line as it is, and whether its opening bar is its frame's. */
type Head = { pieces: number; framed: boolean };

/**
 * Splits the lines of tables drawn with bars: `| 甲 | 乙 |`, `甲|乙|丙` or `│甲│乙│`. Columns keep their
 * place: where a table has no frame, an opening bar is an empty first cell, unless the line then has a
 * cell too many.
 */
export function barredColumns(lines: Iterable<TextLine>): SplitLine {
  const heads = findHeads(lines);
  let head: Head | undefined;
  return (raw, line) => {
    const here = barredLine(raw);
    head = heads.get(line) ?? head;
    if (!here) return here;
    const { opens, pieces } = here;
    const framed = opens && (!head || head.framed || pieces.length > head.pieces);
    return framed ? pieces.slice(1) : pieces;
  };
}

/** The first lines of tables by their number; a table ends where other text stands off from it. */
function findHeads(lines: Iterable<TextLine>): Map<number, Head> {
  const heads = new Map<number, Head>();
  let head: Head | undefined;
  let last = 0;
  let left = false;
  for (const { line, raw } of lines) {
    const here = barredLine(raw);
    if (here === undefined) left = true;
    if (!here) continue;
    if (!head || (left && line > last + 2)) {
      head = { pieces: here.pieces.length, framed: here.opens };
      heads.set(line, head);
      // The first cell of the heads may be the empty one: then the rows are as long and do not open.
    } else if (!here.opens && here.pieces.length === head.pieces) head.framed = false;
    last = line;
    left = false;
  }
  return heads;
}

/** Null for a rule; undefined for a line that is no row: without enough bars, or prose. */
export function barredLine(raw: string): BarredLine | undefined | null {
  if (raw.length > LONGEST_LINE) return undefined;
  const line = raw.trim();
  if (RULE.test(line)) return DRAWN.test(line) && line.length > 2 ? null : undefined;
  const drawn = line.replace(CROSSING, "│").replace(/[\u2500\u2501\u2550]/g, " ");
  const pieces = drawn.split(BAR).map((piece) => piece.replaceAll("\\|", "|"));
  if (pieces.length < 3) return undefined;
  if (pieces.at(-1)?.trim() === "") pieces.pop();
  const opens = pieces[0]?.trim() === "";
  return pieces.length < 2 ? undefined : { opens, pieces };
}
