/** How many bottlenecks of one unit wait for another's answer, and how many of them past their day. */
export type WaitingEdge = { from: number; to: number; count: number; overdue: number };

/**
 * A unit that somebody waits for, with what it waits for itself. `again` says why nothing follows here though the
 * unit waits too: it stands "above" already, or the chain comes back to a unit it passed, a "cycle".
 */
export type WaitingLink = WaitingEdge & {
  again: "above" | "cycle" | null;
  waitsFor: WaitingLink[];
};

/** A chain from a unit for which nobody waits, or from the first unit of a circle. */
export type WaitingChain = { unit: number; waitsFor: WaitingLink[] };

/**
 * Who is waiting for whom, as chains A → B → C: each edge stands once. Units come in the order in which the edges
 * name them; those that nobody waits for begin, then those that wait only in a circle.
 */
export function waitingChains(edges: readonly WaitingEdge[]): WaitingChain[] {
  const from = new Map<number, WaitingEdge[]>();
  for (const edge of edges) from.set(edge.from, [...(from.get(edge.from) ?? []), edge]);
  const awaited = new Set(edges.map((edge) => edge.to));
  const units = [...from.keys()];
  const spread = new Set<number>();
  const linksOf = (unit: number, path: readonly number[]): WaitingLink[] => {
    spread.add(unit);
    const here = [...path, unit];
    return (from.get(unit) ?? []).map(({ to, count, overdue }) => {
      const again = whyAgain(to, here, spread, from);
      const waitsFor = again ? [] : linksOf(to, here);
      return { from: unit, to, count, overdue, again, waitsFor };
    });
  };
  const begin = (unit: number): WaitingChain[] =>
    spread.has(unit) ? [] : [{ unit, waitsFor: linksOf(unit, []) }];
  return [...units.filter((unit) => !awaited.has(unit)), ...units].flatMap(begin);
}

function whyAgain(
  unit: number,
  path: readonly number[],
  spread: ReadonlySet<number>,
  from: ReadonlyMap<number, unknown>,
): WaitingLink["again"] {
  if (path.includes(unit)) return "cycle";
  return spread.has(unit) && from.has(unit) ? "above" : null;
}
