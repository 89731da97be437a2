import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noLights, sumBy } from "@/lib/domain/board";
import { countLights, LIGHTS } from "@/lib/domain/light";

describe("a board", () => {
  test("adds up its counts row by row, in the order in which the rows appear", () => {
    const tallies = [
      { area: 2, light: "RED", count: 1 },
      { area: 1, light: "GREEN", count: 3 },
      { area: 2, light: "RED", count: 4 },
      { area: 2, light: "DONE", count: 2 },
    ] as const;
    expect(sumBy(tallies, ({ area }) => area)).toEqual([
      { key: 2, counts: { ...noLights(), RED: 5, DONE: 2 } },
      { key: 1, counts: { ...noLights(), GREEN: 3 } },
    ]);
  });

  test("of nothing has no rows", () => {
    expect(sumBy([], () => "all")).toEqual([]);
  });

  test("loses and invents no item, however the items are spread", () => {
    const item = fc.record({ area: fc.nat(4), light: fc.constantFrom(...LIGHTS) });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const tallies = items.map((each) => ({ ...each, count: 1 }));
        const [all] = sumBy(tallies, () => "all");
        expect(all?.counts ?? noLights()).toEqual(countLights(items.map(({ light }) => light)));
        for (const { key, counts } of sumBy(tallies, ({ area }) => area)) {
          const own = items.filter(({ area }) => area === key).map(({ light }) => light);
          expect(counts).toEqual(countLights(own));
        }
      }),
    );
  });
});
