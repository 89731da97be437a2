/** The first sentence of a measure names it. */
export function headline(text: string): string {
  return text.split(/[。；\n]/, 1)[0] ?? text;
}
