import { diffChars } from "diff";

/** A stretch of one of two texts, from a place in it; what the other has not is marked. */
export type MarkedPart = { from: number; text: string; marked: boolean };

/** Two near-identical texts, each with what the other has not marked: for reading side by side. */
export function markDifferences(left: string, right: string): [MarkedPart[], MarkedPart[]] {
  const parts = diffChars(left, right);
  const side = (own: "added" | "removed", other: "added" | "removed") => {
    let from = 0;
    return parts
      .filter((part) => !part[other])
      .map((part) => {
        const marked = { from, text: part.value, marked: part[own] };
        from += part.value.length;
        return marked;
      });
  };
  return [side("removed", "added"), side("added", "removed")];
}
