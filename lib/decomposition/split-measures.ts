import { MARK_LEVELS, type MarkLevel, parseMark } from "@/lib/domain/numbering";

/** A passage of a measures cell; `printed` is the whole of it, number included; PLAIN has no number. */
export interface Passage {
  level: MarkLevel | "PLAIN";
  n: number;
  text: string;
  printed: string;
}

/** The numbered passages of a cell, and any text before the first number. */
export interface SplitCell {
  before: string;
  passages: Passage[];
}

/** Depth of a passage's number: 一、 is 0, text without a number lies deepest. */
export const rankOf = (level: Passage["level"]) =>
  level === "PLAIN" ? MARK_LEVELS.length : MARK_LEVELS.indexOf(level);

const BOUNDARY = /(?<=^|\s|[。；;：:])(?=[(（0-9０-９第一二三四五六七八九十①-⒛㈠-㈩])/g;

/** The last number of each level; a level's count ends where a wider level goes on. */
type Seen = Map<MarkLevel, number>;

/** Whether a number carries on the numbering of its level: a list starts at 1 or goes on by one. */
function follows(level: MarkLevel, n: number, seen: Seen, afterSpace: boolean): boolean {
  const last = seen.get(level);
  if (last !== undefined && n === last + 1) return true;
  if (n !== 1) return seen.size === 0;
  return afterSpace || seen.size === 0 || last === undefined;
}

function note(level: MarkLevel, n: number, seen: Seen): void {
  for (const deeper of MARK_LEVELS.slice(MARK_LEVELS.indexOf(level) + 1)) seen.delete(deeper);
  seen.set(level, n);
}

/**
 * Splits a measures cell at the numbers that begin a passage: at its start, after a space, line end or
 * stop, and in sequence, so that a figure in a sentence does not cut it.
 */
export function splitMeasures(cell: string): SplitCell {
  const starts: { at: number; level: MarkLevel; n: number }[] = [];
  const seen: Seen = new Map();
  for (const match of cell.matchAll(BOUNDARY)) {
    const mark = parseMark(cell.slice(match.index));
    if (!mark) continue;
    const afterSpace = match.index === 0 || /\s/.test(cell[match.index - 1] ?? "");
    if (!follows(mark.level, mark.n, seen, afterSpace)) continue;
    starts.push({ at: match.index, level: mark.level, n: mark.n });
    note(mark.level, mark.n, seen);
  }
  const passages = starts.map(({ at, level, n }, i) => {
    const printed = cell.slice(at, starts[i + 1]?.at ?? cell.length).trim();
    return { level, n, text: parseMark(printed)?.rest ?? printed, printed };
  });
  return { before: cell.slice(0, starts[0]?.at ?? cell.length).trim(), passages };
}
