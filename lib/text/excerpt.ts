/** A piece of a cell as it is shown: plain, or marked as what a value was read from. */
export type ExcerptPart = { text: string; marked: boolean };

/** Characters shown around a marked piece, and of a cell in which nothing is marked. */
const AROUND = 24;
const UNMARKED = 40;

/**
 * A cell with what was read from it marked; what stands far from it is cut to …, since a cell of nine measures
 * would hide the one that is looked at.
 */
export function excerptOf(cell: string, read: readonly string[]): ExcerptPart[] {
  const found = read
    .filter((text) => text !== "")
    .map((text) => placeOf(cell, text))
    .filter((place) => place !== null)
    .toSorted((a, b) => a.from - b.from);
  if (found.length === 0) {
    const short = cell.length > UNMARKED ? `${cell.slice(0, UNMARKED)}…` : cell;
    return [{ text: short, marked: false }];
  }
  const parts: ExcerptPart[] = [];
  let at = 0;
  for (const { from, until } of found) {
    if (from < at) continue;
    parts.push({ text: between(cell.slice(at, from), at === 0, false), marked: false });
    parts.push({ text: cell.slice(from, until), marked: true });
    at = until;
  }
  parts.push({ text: between(cell.slice(at), false, true), marked: false });
  return parts.filter(({ text }) => text !== "");
}

function between(text: string, first: boolean, last: boolean): string {
  if (text.length <= 2 * AROUND) return text;
  const head = first ? "" : text.slice(0, AROUND);
  const tail = last ? "" : text.slice(-AROUND);
  return `${head}…${tail}`;
}

/** Where a text stands in a cell, whatever spaces and line ends part its characters. */
function placeOf(cell: string, text: string): { from: number; until: number } | null {
  const from = cell.indexOf(text);
  if (from >= 0) return { from, until: from + text.length };
  const places = [...cell].flatMap((character, at) => (/\s/.test(character) ? [] : [at]));
  const bare = places.map((at) => cell[at]).join("");
  const wanted = text.replace(/\s/g, "");
  const start = wanted === "" ? -1 : bare.indexOf(wanted);
  if (start < 0) return null;
  const last = places[start + wanted.length - 1] ?? 0;
  return { from: places[start] ?? 0, until: last + 1 };
}
