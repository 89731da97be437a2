import { MARK_LEVELS, type MarkLevel } from "@/lib/domain/numbering";
import { givingBrackets } from "./labelled-text";
import type { Passage } from "./split-measures";

/** A part of a passage whose sentences each name their own units, with its depth. */
export interface BracketPart extends Passage {
  rank: number;
}

const LONGEST_TITLE = 20;
const STOPS = /^[。；;\s]*/;

/** The text in pieces that each end with a bracket of units, stop included. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { end } of givingBrackets(text)) {
    const stop = STOPS.exec(text.slice(end))?.[0].length ?? 0;
    if (stop === 0 && end < text.length) continue;
    pieces.push(text.slice(from, end + stop));
    from = end + stop;
  }
  const last = pieces.pop();
  return last === undefined ? [] : [...pieces, last + text.slice(from)];
}

/** The short sentence that opens a passage and names what its other sentences are about. */
function titleOf(piece: string): string {
  const title = /^[^。（(，,；;]+。/.exec(piece)?.[0] ?? "";
  return title.length <= LONGEST_TITLE && title.length < piece.trim().length ? title : "";
}

/**
 * A passage with several sentences that each name who does them (开工跑道（市发改委牵头）。新增航线（市交通
 * 运输委牵头）。) holds as many measures; its opening sentence is their heading. Null where it holds one.
 */
export function splitAtBrackets(passage: Passage, rank: number): BracketPart[] | null {
  const { text, printed, level, n } = passage;
  const [first, ...others] = piecesOf(text);
  if (first === undefined || others.length === 0) return null;
  const mark = printed.slice(0, printed.length - text.length);
  const plain = (piece: string, at: number): BracketPart => ({
    ...{ level: "PLAIN", n: 0, text: piece.trim(), printed: piece },
    rank: at,
  });
  const title = titleOf(first);
  if (title === "") {
    const opening = { level, n, text: first.trim(), printed: mark + first, rank };
    return [opening, ...others.map((piece) => plain(piece, rank))];
  }
  const below = Math.max(rank + 0.5, MARK_LEVELS.length - 0.5);
  const heading = { level: level as MarkLevel, n, text: title, printed: mark + title, rank };
  return [heading, ...[first.slice(title.length), ...others].map((piece) => plain(piece, below))];
}
