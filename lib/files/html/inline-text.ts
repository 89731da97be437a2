import { FILE_LIMITS } from "../file-limits";
import { RefusedFile } from "../refused-file";
import type { TextBudget } from "../text-budget";

/** Elements that begin and end a line of their own. */
const BLOCKS = new Set(
  "p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 section article header footer main aside nav address blockquote pre hr table tr caption center form".split(
    " ",
  ),
);
/** Word's web pages break their source within a sentence; no space was ever between two ideographs. */
const SOURCE_BREAK =
  /(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\u2e80-\u9fff\uff00-\uffef])/g;

/** Whether an element parts what is before it from what is behind it. */
export const isBlock = (name: string) => BLOCKS.has(name);

function setSpace(piece: string): string {
  return piece.replace(SOURCE_BREAK, "").replace(/[ \t\r\n\f]+/g, " ");
}

/** Gathers text as a browser sets it: white space of the source is one space. */
export function inlineText(spend: TextBudget) {
  const lines: string[] = [];
  let line = "";
  let endsInSpace = true;
  let length = 0;
  return {
    add: (piece: string) => {
      length += piece.length;
      if (length > FILE_LIMITS.cell) throw new RefusedFile("too-large");
      const set = /\s/.test(piece) ? setSpace(piece) : piece;
      line += endsInSpace ? set.trimStart() : set;
      endsInSpace = set === "" ? endsInSpace : set.endsWith(" ");
    },
    breakLine: () => {
      if (line === "") return;
      spend(1, 0);
      lines.push(line);
      line = "";
      endsInSpace = true;
    },
    take: () => {
      const taken = [...lines, line].join("\n");
      lines.length = 0;
      length = 0;
      line = "";
      endsInSpace = true;
      return taken;
    },
  };
}
