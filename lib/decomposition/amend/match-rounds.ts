/**
 * Pairs what a document lists now with what is held: in rounds from the surest rule to the loosest, each held
 * one taken once. Returns for each wanted one the index of the held one, or null.
 */
export function matchInRounds<Held, Wanted>(
  held: readonly Held[],
  wanted: readonly Wanted[],
  rounds: readonly ((held: Held, wanted: Wanted) => boolean)[],
): (number | null)[] {
  const found: (number | null)[] = wanted.map(() => null);
  const taken = new Set<number>();
  for (const fits of rounds) {
    wanted.forEach((each, at) => {
      if (found[at] !== null) return;
      const index = held.findIndex((candidate, i) => !taken.has(i) && fits(candidate, each));
      if (index < 0) return;
      found[at] = index;
      taken.add(index);
    });
  }
  return found;
}
