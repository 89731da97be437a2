/** A unit that a plan may name; `name` is what the ledger writes, `fullName` its official name. */
export interface KnownUnit {
  name: string;
  fullName: string;
  kind: string;
}

/** Everything a printed name may stand for; an alias leads to a unit's or collective's `name`. */
export interface UnitRegistry {
  units: readonly KnownUnit[];
  collectives: readonly { name: string }[];
  aliases: Readonly<Record<string, string>>;
}

/** How a printed name was understood, from surest to none. */
export type UnitMatch = "EXACT" | "ALIAS" | "RULE" | "SIMILAR" | "NONE";

/** The unit or collective a printed name stands for; null with the nearest candidates when unsure. */
export interface UnitResolution {
  printed: string;
  unit: string | null;
  match: UnitMatch;
  candidates: string[];
}

/** Below this share of common characters a name is left to a person. */
export const SIMILARITY_THRESHOLD = 0.75;

/** By how much the best candidate must beat the second. */
const CLEAR_LEAD = 0.08;

/** The name without spaces, a trailing 等 and a bracketed second name; 武汉市… is written 市…. */
export function plainUnitName(printed: string): string {
  const bare = printed
    .replace(/\s+/g, "")
    .replace(/[(（].*[)）]$/, "")
    .replace(/等$/, "");
  return bare.replace(/^武汉市(?=.)/, "市");
}

const shortOrgan = (name: string) =>
  name
    .replace(/委员会$/, "委")
    .replace(/办公室$/, "办")
    .replace(/总社$/, "社");

/** A name in the forms that speech and scans turn into each other: with 市, and ending 委, 局 or 办. */
function variants(plain: string): string[] {
  const short = shortOrgan(plain);
  const withCity = /^(?:市|武汉|各|团|东湖)/.test(short) ? [short] : [`市${short}`, short];
  const exchanged = withCity.flatMap((name) =>
    /[委局办]$/.test(name) ? ["委", "局", "办"].map((end) => name.slice(0, -1) + end) : [],
  );
  return [...new Set([...withCity, ...exchanged])];
}

/** Whether `short` is `long` with characters left out, as 市经信委 of 市经济和信息化委. */
function isShortForm(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length && short.at(-1) === long.at(-1);
}

const formsOf = (unit: KnownUnit) =>
  [unit.name, unit.fullName].map((name) => shortOrgan(plainUnitName(name)));

/** Short forms must keep two characters beside 市 and the ending, so 市委 stays open. */
const MINIMUM_SHORT_FORM = 4;

/** Units of which a form satisfies the test, by the ledger's name before the official one. */
function unitsBy(units: readonly KnownUnit[], fits: (form: string) => boolean): string[] {
  for (const form of [0, 1]) {
    const found = units.filter((unit) => fits(formsOf(unit)[form] ?? ""));
    if (found.length > 0) return found.map((unit) => unit.name);
  }
  return [];
}

/** The printed ending is tried before an exchanged one, a whole name before a short form. */
function matchByRule(plain: string, registry: UnitRegistry): string[] {
  const departments = registry.units.filter((unit) => unit.kind !== "district");
  const [own = plain, ...exchanged] = variants(plain);
  for (const tries of [[own], exchanged]) {
    const whole = unitsBy(registry.units, (form) => tries.includes(form));
    if (whole.length > 0) return whole;
  }
  for (const tries of [[own], exchanged]) {
    const long = tries.filter((name) => name.length >= MINIMUM_SHORT_FORM);
    const short = unitsBy(departments, (form) => long.some((name) => isShortForm(name, form)));
    if (short.length > 0) return short;
  }
  return [];
}

/** Share of common characters (Dice), order ignored: a scan swaps 园林和林业 and 林业和园林. */
export function nameSimilarity(a: string, b: string): number {
  const left = [...b];
  let common = 0;
  for (const character of a) {
    const at = left.indexOf(character);
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  return a.length + b.length === 0 ? 1 : (2 * common) / (a.length + b.length);
}

function bySimilarity(plain: string, registry: UnitRegistry): { name: string; score: number }[] {
  // Two districts differ by one character: likeness says nothing about which is meant.
  const units = registry.units.filter((unit) => unit.kind !== "district");
  return [
    ...units.map((unit) => ({
      name: unit.name,
      score: Math.max(...formsOf(unit).map((form) => nameSimilarity(shortOrgan(plain), form))),
    })),
    ...registry.collectives.map(({ name }) => ({ name, score: nameSimilarity(plain, name) })),
  ].sort((a, b) => b.score - a.score);
}

/** A collective is never meant by a name with a character of its own: 汉川区人民政府 is a district. */
function mayBe(plain: string, name: string, registry: UnitRegistry): boolean {
  if (!registry.collectives.some((collective) => collective.name === name)) return true;
  return [...plain.replace(/^市/, "")].every((character) => name.includes(character));
}

/**
 * Resolves a printed name: exact, then alias, then rules (missing 市, 委/局 confused, short forms),
 * then likeness above the threshold with a clear lead. Collectives stay collectives.
 */
export function resolveUnitName(printed: string, registry: UnitRegistry): UnitResolution {
  const found = (unit: string, match: UnitMatch) => ({ printed, unit, match, candidates: [unit] });
  const plain = plainUnitName(printed);
  const names = [...registry.units, ...registry.collectives].map(({ name }) => name);
  const exact = names.find((name) => name === printed || name === plain);
  if (exact) return found(exact, "EXACT");
  const alias = registry.aliases[printed] ?? registry.aliases[plain];
  if (alias) return found(alias, "ALIAS");
  const ruled = matchByRule(plain, registry);
  if (ruled.length === 1 && ruled[0]) return found(ruled[0], "RULE");
  const [best, second] = bySimilarity(plain, registry);
  const alike = best && best.score >= SIMILARITY_THRESHOLD && mayBe(plain, best.name, registry);
  if (alike && best.score - (second?.score ?? 0) >= CLEAR_LEAD) return found(best.name, "SIMILAR");
  const near = [best, second].filter((c) => c !== undefined && c.score >= 0.5);
  const candidates = ruled.length > 0 ? ruled : near.flatMap((c) => (c ? [c.name] : []));
  return { printed, unit: null, match: "NONE", candidates };
}

/** The names in a printed unit cell, split at 、 and commas outside brackets; none is dropped. */
export function splitUnitNames(cell: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = "";
  for (const character of cell) {
    if ("(（〈《".includes(character)) depth += 1;
    if (")）〉》".includes(character)) depth -= 1;
    if (depth === 0 && /[、,，;；\n]/.test(character)) {
      names.push(name);
      name = "";
    } else name += character;
  }
  return [...names, name].map((part) => part.trim()).filter(Boolean);
}
