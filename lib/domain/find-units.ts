import { holdsWords, plainWords } from "./search-words";
import type { UnitKind } from "./unit-kind";
import { nameSimilarity } from "./unit-likeness";
import { resolveUnitName } from "./unit-names";

/** A unit as it is looked for: what it is called, was called, and who stands in its place today. */
export type SoughtUnit = {
  id: number;
  name: string;
  fullName: string;
  kind: UnitKind;
  aliases: readonly string[];
  /** Units that it took over from. */
  formerNames: readonly string[];
  /** Units that stand in its place; empty for one that stands itself. */
  heirs: readonly { id: number; name: string }[];
  ended: boolean;
};

/** A unit that was found, with the name of it that was meant where that is not the one it goes by. */
export type FoundUnit = { unit: SoughtUnit; by: string | null };

/** What a name leads to: units called so in whole or part, or where there is none those nearest to it. */
export type FoundUnits = { found: FoundUnit[]; near: SoughtUnit[] };

const NEAR = 5;
const SHORTEST = 2;
const LONGEST = 20;

/**
 * Units that any of their names leads to, in the order they are given; speech's short forms too (市建委). A name that
 * leads to none is taken as mistyped: those that share most of its signs are offered, the likest first.
 */
export function findUnits(typed: string, units: readonly SoughtUnit[]): FoundUnits {
  const words = typed.split(/\s+/).filter((word) => plainWords(word) !== "");
  if (words.length === 0) return { found: [], near: [] };
  const plain = words.map(plainWords);
  const found = units.flatMap((unit) => {
    const name = namesOf(unit).find((each) => holdsWords(each, plain));
    return name === undefined ? [] : [{ unit, by: name === unit.name ? null : name }];
  });
  if (found.length > 0) return { found, near: [] };
  const meant = words.length === 1 ? meantBy(words.join(""), units) : [];
  if (meant.length > 0) return { found: meant, near: [] };
  return { found: [], near: nearUnits(plain.join(""), units) };
}

const namesOf = ({ name, fullName, aliases, formerNames }: SoughtUnit) => [
  name,
  fullName,
  ...aliases,
  ...formerNames,
];

/** The unit that a short form names by the rules of printed tables. */
function meantBy(typed: string, units: readonly SoughtUnit[]): FoundUnit[] {
  const standing = units.filter(({ ended }) => !ended);
  const { unit, match } = resolveUnitName(typed, {
    units: standing
      .filter(({ kind }) => kind !== "COLLECTIVE")
      .map(({ name, fullName, kind }) => ({
        name,
        fullName,
        kind: kind.toLowerCase().replaceAll("_", "-"),
      })),
    collectives: [],
    aliases: {},
  });
  const found = standing.find(({ name }) => name === unit);
  return found && match === "RULE" ? [{ unit: found, by: null }] : [];
}

/** From which share of common signs on a name may be a mistyped one. */
const LIKE = 0.5;

function nearUnits(typed: string, units: readonly SoughtUnit[]): SoughtUnit[] {
  if (typed.length < SHORTEST || typed.length > LONGEST) return [];
  return units
    .filter(({ ended }) => !ended)
    .map((unit) => ({
      unit,
      like: Math.max(...namesOf(unit).map((name) => likeness(typed, name))),
    }))
    .filter(({ like }) => like >= LIKE)
    .toSorted((a, b) => b.like - a.like)
    .slice(0, NEAR)
    .map(({ unit }) => unit);
}

/** Common signs, 市 ahead left out, which every name has; two must be common: one alone says nothing. */
function likeness(typed: string, name: string): number {
  const [own, other] = [typed, plainWords(name)].map((each) => each.replace(/^(?:武汉)?市/, ""));
  if (!own || !other) return 0;
  const like = nameSimilarity(own, other);
  return (like * (own.length + other.length)) / 2 >= 2 ? like : 0;
}
