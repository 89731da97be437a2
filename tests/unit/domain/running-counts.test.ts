import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noLights } from "@/lib/domain/board";
import { LIGHTS } from "@/lib/domain/light";
import { runningCounts } from "@/lib/domain/running-counts";

describe("running counts", () => {
  test("carry what changed on to all later days", () => {
    const counts = runningCounts(3, [
      { step: 0, light: "GREEN", change: 2 },
      { step: 2, light: "GREEN", change: -1 },
      { step: 2, light: "RED", change: 1 },
    ]);
    expect(counts).toEqual([
      { ...noLights(), GREEN: 2 },
      { ...noLights(), GREEN: 2 },
      { ...noLights(), GREEN: 1, RED: 1 },
    ]);
  });

  test("of no day are none, and of no change are nought", () => {
    expect(runningCounts(0, [{ step: 0, light: "RED", change: 1 }])).toEqual([]);
    expect(runningCounts(2, [])).toEqual([noLights(), noLights()]);
  });

  test("end with the sum of all changes", () => {
    const change = fc.record({
      step: fc.nat(4),
      light: fc.constantFrom(...LIGHTS),
      change: fc.integer({ min: -3, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const sums = noLights();
        for (const each of changes) sums[each.light] += each.change;
        expect(runningCounts(5, changes).at(-1)).toEqual(sums);
      }),
    );
  });
});
