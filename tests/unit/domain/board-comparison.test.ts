import { expect, test } from "vitest";
import { countTurned, type TurnCount } from "@/lib/domain/board-comparison";

const turn = (was: TurnCount["was"], is: TurnCount["is"], count: number, more = {}): TurnCount => ({
  was,
  is,
  count,
  percentUp: 0,
  percentDown: 0,
  moved: 0,
  reached: 0,
  redated: 0,
  ...more,
});

test("what turned between two days leaves out what stayed, came and went", () => {
  const turns = [
    turn("GREEN", "GREEN", 10, { percentUp: 4, reached: 2 }),
    turn("GREEN", "RED", 3, { percentDown: 1, redated: 1 }),
    turn("AMBER", "RED", 1, { moved: 1 }),
    turn("RED", "DONE", 2, { percentUp: 2 }),
    turn("RED", "RED", 5),
    turn("none", "NOT_DUE", 4),
    turn("RED", "none", 1),
  ];
  expect(countTurned(turns)).toEqual({
    turned: 6,
    turnedRed: 4,
    leftRed: 2,
    percentUp: 6,
    percentDown: 1,
    moved: 1,
    reached: 2,
    redated: 1,
    added: 4,
    dropped: 1,
  });
});

test("of two days without items nothing turned", () => {
  expect(new Set(Object.values(countTurned([])))).toEqual(new Set([0]));
});
