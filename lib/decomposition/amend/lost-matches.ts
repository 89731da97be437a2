/**
 * The places of measures whose match is no longer true: the item that they name does not stand in the plan, or an
 * earlier measure is it already. A measure that names none is new and stays so.
 */
export function lostMatches(
  itemIds: readonly (number | null)[],
  standing: Iterable<number>,
): number[] {
  const free = new Set(standing);
  return itemIds.flatMap((id, place) => (id === null || free.delete(id) ? [] : [place]));
}
