import { FILE_LIMITS } from "./file-limits";
import { RefusedFile } from "./refused-file";

/** Soft hyphens, zero-width and other format signs, halves of characters, controls other than tab and line end: nobody sees them. */
const UNSEEN = /\p{Cf}|\p{Cs}|(?![\t\n\r])\p{Cc}/gu;

/** A cell's text as a person sees it: lines without their outer spaces, no empty lines, nothing unseen. */
export function cellText(raw: string): string {
  if (raw.length > FILE_LIMITS.cell) throw new RefusedFile("too-large");
  const seen = raw.replace(UNSEEN, "");
  return detach(/\s/.test(seen) ? seen.replace(/\s+/g, shownSpace).trim() : seen);
}

function shownSpace(space: string): string {
  return /[\n\r\u2028\u2029]/.test(space) ? "\n" : space.replaceAll("\t", " ");
}

/** A copy: a slice of a parser's buffer would keep the whole buffer in memory. */
function detach(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, "utf16le").toString("utf16le");
}
