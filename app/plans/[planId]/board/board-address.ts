import { type BoardView, boardPath } from "./board-tabs";

/** The query of a board's address: what a GET form sends blank asks nothing. */
export type BoardQuery = Record<string, string | number | undefined>;

/** What an address asks; of a name given twice the first counts. */
export function askedOf(
  query: Record<string, string | string[] | undefined>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined || first === "" ? [] : [[name, first]];
    }),
  );
}

/** The address of a view of the board with its query. */
export function boardAddress(planId: number | string, view: BoardView, query: BoardQuery): string {
  return addressWith(boardPath(Number(planId), view), query);
}

/** A path with a query; what is not asked is not in it. */
export function addressWith(path: string, query: BoardQuery): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== "") asked.set(name, String(value));
  const text = asked.toString();
  return `${path}${text ? `?${text}` : ""}`;
}
