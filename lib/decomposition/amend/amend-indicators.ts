import type { PlainDate } from "@/lib/domain/plain-date";
import { type AmendedList, amendedList } from "./amend-milestones";
import type { SubstanceIndicator } from "./item-substance";
import { likeness, pairsOf } from "./likeness";
import { matchInRounds } from "./match-rounds";
import { plainWords } from "./plain-words";

/** A registered indicator. */
export interface HeldIndicator extends SubstanceIndicator {
  id: number;
  ordinal: number;
  withdrawnOn: PlainDate | null;
}

/** Likeness from which two names count the same thing, their numbers aside. */
const LIKE_NAMES = 0.6;

/**
 * A printed target is the registered one of its words, numbers aside, else one of the same unit and like words,
 * so that its readings go on; one that is no longer printed is withdrawn.
 */
export function amendIndicators(
  held: readonly HeldIndicator[],
  printed: readonly SubstanceIndicator[],
  today: PlainDate,
): AmendedList<HeldIndicator, SubstanceIndicator> {
  const found = matchInRounds(held, printed, [
    (before, now) => isCurrent(before) && before.name === now.name && before.target === now.target,
    (before, now) => isCurrent(before) && sameThing(before, now),
    (before, now) => isCurrent(before) && before.unit === now.unit && likeNames(before, now),
    sameThing,
  ]);
  return amendedList(held, printed, found, (before) =>
    isCurrent(before) ? { ...before, withdrawnOn: today } : before,
  );
}

const isCurrent = ({ withdrawnOn }: HeldIndicator) => withdrawnOn === null;

const counted = (name: string) => plainWords(name).replace(/[\d.,]+/g, "");

const sameThing = (before: SubstanceIndicator, now: SubstanceIndicator) =>
  before.unit === now.unit && counted(before.name) === counted(now.name);

const likeNames = (before: SubstanceIndicator, now: SubstanceIndicator) =>
  likeness(pairsOf(counted(before.name)), pairsOf(counted(now.name))) >= LIKE_NAMES;
