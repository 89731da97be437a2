import type { Issue } from "@/lib/domain/issue";
import type { Month } from "@/lib/domain/plain-date";

/** From which share of common runs of characters two texts are near-identical (R8). */
export const NEAR_IDENTICAL = 0.85;
/** Shorter texts are alike by nature: nothing is asked about them. */
const SHORTEST = 20;

/** Whether a report's text is compared with others at all: "no change" says openly that nothing is new. */
export function isCompared({ done, noChange }: { done: string; noChange: boolean }): boolean {
  return !noChange && [...done.replaceAll(/[\s\p{P}]/gu, "")].length >= SHORTEST;
}

/** The share as a percent that never says more than is alike. */
export function likePercent(share: number): number {
  return Math.floor(share * 100 + 1e-6);
}

/** A text near-identical to a report's: of the unit's own earlier months, or of another unit's same month. */
export type LikeText = {
  whose: "own" | "other";
  revisionId: number;
  itemId: number;
  /** The code of its item. */
  item: string;
  unit: string;
  month: Month;
  /** How much is alike, in percent. */
  alike: number;
  text: string;
  /** Whether the person who files may read that item. */
  readable: boolean;
};

const QUOTED = 120;

/** What a filer is asked before filing a near-identical text; another's words only where that item may be read. */
export function askOfLikeness(likeTexts: readonly LikeText[]): Issue[] {
  return likeTexts.map(({ whose, alike: percent, month, item, unit, text, readable }): Issue => {
    if (whose === "own")
      return { field: "done", code: "text-like-own", params: { month, percent, item } };
    if (!readable) return { field: "done", code: "text-like-unread", params: { percent } };
    const quoted = [...text].length > QUOTED ? `${[...text].slice(0, QUOTED).join("")}…` : text;
    return { field: "done", code: "text-like-other", params: { percent, unit, item, quoted } };
  });
}
