import { diffChars } from "diff";

/** A stretch of one of two texts; what the other has not is marked. */
export type MarkedPart = { text: string; marked: boolean };

/** Two near-identical texts, each with what the other has not marked: for reading side by side. */
export function markDifferences(left: string, right: string): [MarkedPart[], MarkedPart[]] {
  const parts = diffChars(left, right);
  const side = (own: "added" | "removed", other: "added" | "removed") =>
    parts.filter((part) => !part[other]).map((part) => ({ text: part.value, marked: part[own] }));
  return [side("removed", "added"), side("added", "removed")];
}
