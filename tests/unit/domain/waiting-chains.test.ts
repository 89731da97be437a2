import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type WaitingChain,
  type WaitingEdge,
  type WaitingLink,
  waitingChains,
} from "@/lib/domain/waiting-chains";

const edge = (from: number, to: number, count = 1, overdue = 0) => ({ from, to, count, overdue });

/** Chains as a reader sees them: "1>2(3^)" is 1 waits for 2, which waits for 3, which stands above. */
function told(chains: readonly WaitingChain[]): string[] {
  const marks = { above: "^", cycle: "*" };
  const link = ({ to, again, waitsFor }: WaitingLink): string =>
    `${to}${again ? marks[again] : ""}${waitsFor.length > 0 ? `(${waitsFor.map(link).join(" ")})` : ""}`;
  return chains.map(({ unit, waitsFor }) => `${unit}>${waitsFor.map(link).join(" ")}`);
}

test.each<[string, WaitingEdge[], string[]]>([
  ["nobody waits", [], []],
  ["one waits for another", [edge(1, 2)], ["1>2"]],
  ["a chain begins where nobody waits for", [edge(2, 3), edge(1, 2)], ["1>2(3)"]],
  ["one waits for two", [edge(1, 2), edge(1, 3)], ["1>2 3"]],
  ["what two wait for is told once", [edge(1, 3), edge(2, 3), edge(3, 4)], ["1>3(4)", "2>3^"]],
  ["a last unit is no repetition", [edge(1, 3), edge(2, 3)], ["1>3", "2>3"]],
  ["two who wait for each other", [edge(1, 2), edge(2, 1)], ["1>2(1*)"]],
  ["a circle that another runs into", [edge(1, 2), edge(2, 3), edge(3, 2)], ["1>2(3(2*))"]],
  ["a unit that waits for itself", [edge(5, 5)], ["5>5*"]],
])("chains: %s", (_, edges, chains) => {
  expect(told(waitingChains(edges))).toEqual(chains);
});

test("a link keeps how many wait and how many are overdue", () => {
  expect(waitingChains([edge(1, 2, 3, 2)])).toEqual([
    { unit: 1, waitsFor: [{ ...edge(1, 2, 3, 2), again: null, waitsFor: [] }] },
  ]);
});

const someEdges = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })), {
    selector: ([from, to]) => `${from}/${to}`,
    maxLength: 40,
  })
  .map((pairs) => pairs.map(([from, to]) => edge(from, to)));

/** Every link with the units passed on the way to it. */
function walk(chains: readonly WaitingChain[]): { link: WaitingLink; path: number[] }[] {
  const below = (links: readonly WaitingLink[], path: number[]): ReturnType<typeof walk> =>
    links.flatMap((link) => [{ link, path }, ...below(link.waitsFor, [...path, link.to])]);
  return chains.flatMap(({ unit, waitsFor }) => below(waitsFor, [unit]));
}

test("every edge stands exactly once, after the unit that waits, whatever circles there are", () => {
  fc.assert(
    fc.property(someEdges, (edges) => {
      const links = walk(waitingChains(edges));
      const named = ({ from, to }: WaitingEdge) => `${from}/${to}`;
      expect(links.map(({ link }) => named(link)).toSorted()).toEqual(edges.map(named).toSorted());
      expect(links.filter(({ link, path }) => path.at(-1) !== link.from)).toEqual([]);
    }),
  );
});

test("a link is marked as a circle exactly where it comes back to a unit passed", () => {
  fc.assert(
    fc.property(someEdges, (edges) => {
      for (const { link, path } of walk(waitingChains(edges))) {
        expect(link.again === "cycle").toBe(path.includes(link.to));
        if (link.again !== null) expect(link.waitsFor).toEqual([]);
      }
    }),
  );
});
