/** A line of a text as it stands, with its 1-based number. */
export type TextLine = { line: number; raw: string };

/** The lines of a text one by one; a cell's `<p>` that closes on a later line keeps these lines together. */
export function* textLines(text: string): Generator<TextLine> {
  let line = 1;
  let from = 0;
  while (from < text.length) {
    const to = lineEnd(text, from);
    const raw = text.slice(from, to).replace(/\r$/, "");
    const first = line;
    line += raw.split("\n").length;
    from = to + 1;
    if (raw.trim() !== "") yield { line: first, raw };
  }
}

/** A mark that opens again before it closes was lost: then the line ends where it ends. */
function lineEnd(text: string, from: number): number {
  let to = endOfLine(text, from);
  if (!text.slice(from, to).includes("<p>")) return to;
  for (;;) {
    const raw = text.slice(from, to);
    if (raw.lastIndexOf("<p>") <= raw.lastIndexOf("</p>")) return to;
    const close = text.indexOf("</p>", to);
    const next = text.indexOf("<p>", to);
    if (close < 0 || close - to > LONGEST_RUN || (next >= 0 && next < close)) return to;
    to = endOfLine(text, close);
  }
}

/** Characters that one paragraph may run on over line ends. */
const LONGEST_RUN = 10_000;

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
