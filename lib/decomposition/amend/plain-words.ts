/** A text without what an amendment does not change: spaces, and full or half width (NFKC). */
export function plainWords(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}
