/** A number from 0 to below `count`, always the same for the same words: the demonstration knows no chance. */
export function choose(count: number, ...words: (string | number)[]): number {
  let hash = 2166136261;
  for (const character of words.join("/")) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 16777619) >>> 0;
  }
  // The last bits of this hash differ little between neighbours.
  return ((hash ^ (hash >>> 15)) >>> 0) % count;
}

/** One of the options, always the same for the same words. */
export function chooseOne<T>(options: readonly [T, ...T[]], ...words: (string | number)[]): T {
  return options[choose(options.length, ...words)] ?? options[0];
}
