import { LIGHTS, type Light } from "@/lib/domain/light";

/** Counts of each light; every light is named. */
export type LightCounts = Record<Light, number>;

/** A row of a board: a key area or a unit with its counts. */
export type BoardRow<Key> = { key: Key; counts: LightCounts };

export function noLights(): LightCounts {
  return Object.fromEntries(LIGHTS.map((light) => [light, 0])) as LightCounts;
}

/** Adds up counted lights by a key, rows in the order in which the keys first appear. */
export function sumBy<T extends { light: Light; count: number }, Key>(
  tallies: readonly T[],
  keyOf: (tally: T) => Key,
): BoardRow<Key>[] {
  const rows = new Map<Key, LightCounts>();
  for (const tally of tallies) {
    const key = keyOf(tally);
    const counts = rows.get(key) ?? noLights();
    counts[tally.light] += tally.count;
    rows.set(key, counts);
  }
  return [...rows].map(([key, counts]) => ({ key, counts }));
}
