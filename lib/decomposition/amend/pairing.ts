import { type PlacedMeasure, type PlaceKeys, placeKeys } from "./placed-measure";
import { plainWords } from "./plain-words";

/** A measure ready to be compared: its words and the keys of its place. */
export interface Comparable {
  code: string | undefined;
  words: string;
  place: PlaceKeys;
}

export const comparable = (measure: PlacedMeasure): Comparable => ({
  code: measure.code,
  words: plainWords(measure.text),
  place: placeKeys(measure),
});

/** Who is whom so far: indexes of both sides, each taken at most once. */
export class Pairing {
  /** For each read measure the index of the registered one, or null. */
  readonly of: (number | null)[];
  private readonly taken = new Set<number>();

  constructor(
    readonly registered: readonly Comparable[],
    readonly read: readonly Comparable[],
  ) {
    this.of = read.map(() => null);
  }

  pair(registered: number, read: number): void {
    this.of[read] = registered;
    this.taken.add(registered);
  }

  isFree(registered: number, read: number): boolean {
    return this.of[read] === null && this.isFreeRegistered(registered);
  }

  isFreeRegistered(registered: number): boolean {
    return !this.taken.has(registered);
  }

  freeRegistered(): number[] {
    return this.registered.flatMap((_, index) => (this.isFreeRegistered(index) ? [index] : []));
  }

  freeRead(): number[] {
    return this.of.flatMap((found, index) => (found === null ? [index] : []));
  }
}
