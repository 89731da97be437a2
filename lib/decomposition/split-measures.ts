import { type MarkLevel, parseMark } from "@/lib/domain/numbering";

/** A numbered passage of a measures cell; `printed` is the whole of it, number included. */
export interface Passage {
  level: Extract<MarkLevel, "ARABIC" | "BRACKETED">;
  n: number;
  text: string;
  printed: string;
}

/** The measures of a cell, and any text before the first number. */
export interface SplitCell {
  before: string;
  passages: Passage[];
}

interface Numbering {
  arabic: number;
  bracketed: number;
}

/** Whether a number carries on the numbering of its level: a list starts at 1 or goes on by one. */
function follows(level: Passage["level"], n: number, seen: Numbering | null): boolean {
  if (seen === null || n === 1) return true;
  return n === (level === "ARABIC" ? seen.arabic : seen.bracketed) + 1;
}

/**
 * Splits a measures cell at the numbers that begin a passage: at its start or after a space or line end,
 * and in sequence, so that a figure in a sentence does not cut it.
 */
export function splitMeasures(cell: string): SplitCell {
  const starts: { at: number; level: Passage["level"]; n: number }[] = [];
  let seen = null as Numbering | null;
  for (const match of cell.matchAll(/(?<=^|\s)(?=[(（0-9０-９])/g)) {
    const mark = parseMark(cell.slice(match.index));
    if (mark?.level !== "ARABIC" && mark?.level !== "BRACKETED") continue;
    if (!follows(mark.level, mark.n, seen)) continue;
    starts.push({ at: match.index, level: mark.level, n: mark.n });
    seen =
      mark.level === "ARABIC"
        ? { arabic: mark.n, bracketed: 0 }
        : { arabic: seen?.arabic ?? 0, bracketed: mark.n };
  }
  const passages = starts.map(({ at, level, n }, i) => {
    const printed = cell.slice(at, starts[i + 1]?.at ?? cell.length).trim();
    return { level, n, text: parseMark(printed)?.rest ?? printed, printed };
  });
  return { before: cell.slice(0, starts[0]?.at ?? cell.length).trim(), passages };
}
