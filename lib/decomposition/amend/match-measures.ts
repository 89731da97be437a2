import { pairEqualTexts } from "./pair-equal-texts";
import { pairLikeTexts } from "./pair-like-texts";
import { comparable, Pairing } from "./pairing";
import type { ReadMeasure, RegisteredMeasure } from "./placed-measure";

/**
 * For each measure of an amended table the id of the registered item that it is, or null where it is new;
 * each item at most once. Words decide first, then likeness helped by code and place, then likeness alone.
 */
export function matchMeasures(
  registered: readonly RegisteredMeasure[],
  read: readonly ReadMeasure[],
): (number | null)[] {
  const pairing = new Pairing(registered.map(comparable), read.map(comparable));
  pairEqualTexts(pairing);
  pairLikeTexts(pairing);
  return pairing.of.map((index) => (index === null ? null : (registered[index]?.id ?? null)));
}
