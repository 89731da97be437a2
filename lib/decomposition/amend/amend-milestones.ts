import type { DuePrecision } from "@/lib/domain/deadline";
import type { PlainDate } from "@/lib/domain/plain-date";
import { matchInRounds } from "./match-rounds";
import { plainWords } from "./plain-words";

/** A milestone as an amended table prints it. */
export interface PrintedMilestone {
  name: string;
  precision: DuePrecision;
  dueOn: PlainDate;
}

/** A registered milestone, without its baseline: that never moves. */
export interface HeldMilestone extends PrintedMilestone {
  id: number;
  ordinal: number;
  reachedOn: PlainDate | null;
  withdrawnOn: PlainDate | null;
}

/** A list of a registered item after its amendment: what is held, changed or withdrawn, and what is new. */
export interface AmendedList<Held, Printed> {
  held: Held[];
  added: (Printed & { ordinal: number })[];
}

/**
 * A printed milestone is the registered one of its name, else of its day, else a withdrawn one of its name; a
 * matched one gets the printed day. One that is no longer printed is withdrawn, unless it has been reached.
 */
export function amendMilestones(
  held: readonly HeldMilestone[],
  printed: readonly PrintedMilestone[],
  today: PlainDate,
): AmendedList<HeldMilestone, PrintedMilestone> {
  const found = matchInRounds(held, printed, [
    (before, now) => isCurrent(before) && sameName(before, now) && before.dueOn === now.dueOn,
    (before, now) => isCurrent(before) && sameName(before, now),
    (before, now) => isCurrent(before) && before.dueOn === now.dueOn,
    sameName,
  ]);
  return amendedList(held, printed, found, (before) =>
    before.reachedOn === null && isCurrent(before) ? { ...before, withdrawnOn: today } : before,
  );
}

const isCurrent = ({ withdrawnOn }: { withdrawnOn: PlainDate | null }) => withdrawnOn === null;

const sameName = (a: { name: string }, b: { name: string }) =>
  plainWords(a.name) === plainWords(b.name);

/** Lays what is printed over what it is, in printed order; what is left stands behind, in its former order. */
export function amendedList<
  Held extends Printed & { ordinal: number; withdrawnOn: PlainDate | null },
  Printed extends object,
>(
  held: readonly Held[],
  printed: readonly Printed[],
  found: readonly (number | null)[],
  leave: (left: Held) => Held,
): AmendedList<Held, Printed> {
  const at = new Map(found.flatMap((index, place) => (index === null ? [] : [[index, place]])));
  let last = printed.length;
  return {
    held: held.map((before, index) => {
      const place = at.get(index);
      if (place === undefined) return { ...leave(before), ordinal: ++last };
      return { ...before, ...printed[place], withdrawnOn: null, ordinal: place + 1 };
    }),
    added: printed.flatMap((each, place) =>
      found[place] === null ? [{ ...each, ordinal: place + 1 }] : [],
    ),
  };
}
