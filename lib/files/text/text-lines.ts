/** A line of a text as it stands, with its 1-based number. */
export type TextLine = { line: number; raw: string };

/** Characters that one paragraph may run on over line ends. */
const LONGEST_RUN = 10_000;

/** The lines of a text one by one; a cell's `<p>` that closes on a later line keeps these lines together. */
export function* textLines(text: string): Generator<TextLine> {
  const findOpen = forwardFinder(text, "<p>");
  const findClose = forwardFinder(text, "</p>");
  let line = 1;
  let from = 0;
  while (from < text.length) {
    let to = endOfLine(text, from);
    for (let open = findOpen(from); open < to; open = findOpen(findClose(open))) {
      const close = findClose(open);
      // A mark that opens again before it closes was lost: then the line ends where it ends.
      if (close > open + LONGEST_RUN || findOpen(open + 1) < close) break;
      if (close > to) to = endOfLine(text, close);
    }
    const raw = text.slice(from, to).replace(/\r$/, "");
    if (raw.trim() !== "") yield { line, raw };
    line += raw.split("\n").length;
    from = to + 1;
  }
}

/** The next place of a mark from a place that only moves on; each stretch of the text is searched once. */
function forwardFinder(text: string, mark: string): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at < from) {
      const found = text.indexOf(mark, from);
      at = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return at;
  };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
