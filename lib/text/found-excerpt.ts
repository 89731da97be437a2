import { placesOf } from "@/lib/domain/search-words";
import type { ExcerptPart } from "@/lib/text/excerpt";

/** Signs shown before the first hit, and of the text in all. */
const BEFORE = 20;
const SHOWN = 110;

/** A piece of a text around the first of the words, with every hit in it marked; its beginning where none stands in it. */
export function foundExcerpt(text: string, words: readonly string[]): ExcerptPart[] {
  const places = placesOf(text, words);
  const start = Math.max(0, (places[0]?.from ?? 0) - BEFORE);
  const end = Math.min(text.length, start + SHOWN);
  const parts: ExcerptPart[] = [];
  let at = start;
  for (const { from, until } of places) {
    if (until > end) break;
    parts.push({ text: text.slice(at, from), marked: false });
    parts.push({ text: text.slice(from, until), marked: true });
    at = until;
  }
  parts.push({ text: text.slice(at, end), marked: false });
  if (start > 0) parts.unshift({ text: "…", marked: false });
  if (end < text.length) parts.push({ text: "…", marked: false });
  return parts.filter((part) => part.text !== "");
}
