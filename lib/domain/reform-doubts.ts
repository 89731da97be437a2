import type { ReformStep } from "@/lib/domain/reform";
import { type ReformRoute, reformRoutes } from "@/lib/domain/reform-route";

/** What a reform would move of a unit, as far as its doubts look at it. */
export type GivenFacts = {
  name: string;
  itemIds: readonly number[];
  people: readonly { userId: number; displayName: string }[];
};

/** A thing to know before a reform is carried out; one that is `blocking` must be settled first. */
export type ReformDoubt = {
  code: "items-without-heir" | "people-without-heir" | "nothing-to-move" | "name-stays-open";
  blocking: boolean;
  params: { unit: string; count: number; names: string };
};

/** The doubts of a reform: items and people that a split leaves open, units with nothing to give, names that mean several. */
export function reformDoubts(
  steps: readonly ReformStep[],
  facts: readonly GivenFacts[],
): ReformDoubt[] {
  const byName = new Map(facts.map((each) => [each.name, each]));
  return reformRoutes(steps).flatMap((route) => {
    const given = byName.get(route.from);
    return given ? doubtsOf(route, given) : [];
  });
}

function doubtsOf(route: ReformRoute, { itemIds, people }: GivenFacts): ReformDoubt[] {
  const doubt = (code: ReformDoubt["code"], names: readonly string[], count: number) => ({
    code,
    blocking: code === "items-without-heir",
    params: { unit: route.from, count, names: [...new Set(names)].join("、") },
  });
  const openItems = itemIds.filter((id) => route.ofItem(id) === null);
  const openPeople = people.filter(({ userId }) => route.ofPerson(userId) === null);
  const names = openPeople.map(({ displayName }) => displayName);
  const idle = itemIds.length === 0 && people.length === 0;
  return [
    ...(openItems.length > 0 ? [doubt("items-without-heir", [], openItems.length)] : []),
    ...(names.length > 0 ? [doubt("people-without-heir", names, new Set(names).size)] : []),
    ...(idle ? [doubt("nothing-to-move", [], 0)] : []),
    ...(route.isSplit && !route.stays
      ? [doubt("name-stays-open", route.heirs, route.heirs.length)]
      : []),
  ];
}
