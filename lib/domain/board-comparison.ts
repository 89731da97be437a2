import type { Light } from "@/lib/domain/light";

/** The lists of a comparison of two days: what turned, moved, was re-dated, changed hands, came and went. */
export const COMPARED_LISTS = [
  "turned",
  "percentUp",
  "percentDown",
  "reached",
  "redated",
  "moved",
  "added",
  "dropped",
] as const;
export type ComparedList = (typeof COMPARED_LISTS)[number];

/** Where an item stood on one of two days; "none" where it was not on the board. */
export type ComparedLight = Light | "none";

/** How many items went from one light to another, and how many of them changed in other ways. */
export type TurnCount = {
  was: ComparedLight;
  is: ComparedLight;
  count: number;
  percentUp: number;
  percentDown: number;
  moved: number;
  reached: number;
  redated: number;
};

/** How many items are in each list of a comparison that its turns can tell. */
export function countTurned(turns: readonly TurnCount[]) {
  const sum = (of: (turn: TurnCount) => number) => turns.reduce((all, turn) => all + of(turn), 0);
  const where = (holds: (turn: TurnCount) => boolean) =>
    sum((turn) => (holds(turn) ? turn.count : 0));
  const lit = ({ was, is }: TurnCount) => was !== "none" && is !== "none";
  return {
    turned: where((turn) => lit(turn) && turn.was !== turn.is),
    turnedRed: where((turn) => lit(turn) && turn.was !== "RED" && turn.is === "RED"),
    leftRed: where((turn) => lit(turn) && turn.was === "RED" && turn.is !== "RED"),
    percentUp: sum(({ percentUp }) => percentUp),
    percentDown: sum(({ percentDown }) => percentDown),
    moved: sum(({ moved }) => moved),
    reached: sum(({ reached }) => reached),
    redated: sum(({ redated }) => redated),
    added: where(({ was }) => was === "none"),
    dropped: where(({ is }) => is === "none"),
  };
}
