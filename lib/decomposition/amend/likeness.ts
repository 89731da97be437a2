/** The pairs of neighbouring characters of a text, each once, as numbers. */
export function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  if (text.length === 1) pairs.add(text.charCodeAt(0));
  for (let at = 1; at < text.length; at += 1)
    pairs.add(text.charCodeAt(at - 1) * 0x10000 + text.charCodeAt(at));
  return pairs;
}

/** Share of common pairs (Dice), 0 to 1. */
export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size + b.size === 0) return 1;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const pair of few) if (many.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}
