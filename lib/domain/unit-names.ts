import { levelOf, plainUnitName, variants } from "./unit-forms";
import { nameSimilarity, SIMILARITY_THRESHOLD, shortOrgan, unitLikeness } from "./unit-likeness";

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
  /** Units that a reform ended, and by their names those that followed; none where there was no reform. */
  former?: Omit<UnitRegistry, "former" | "collectives"> & {
    successors: Readonly<Record<string, readonly string[]>>;
  };
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

/** By how much the best candidate must beat the second. */
const CLEAR_LEAD = 0.08;

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

/** 市建委 keeps one character of 市城乡建设委: the only unit it can be short for, but with a doubt. */
function shortestForm(plain: string, registry: UnitRegistry): string | null {
  if (!/^市.[委局办]$/.test(plain)) return null;
  const [only, ...others] = unitsBy(departmentsFor(plain, registry), (form) =>
    isShortForm(plain, form),
  );
  return only !== undefined && others.length === 0 ? only : null;
}

/** Units of which a form satisfies the test, by the ledger's name before the official one. */
function unitsBy(units: readonly KnownUnit[], fits: (form: string) => boolean): string[] {
  for (const form of [0, 1]) {
    const found = units.filter((unit) => fits(formsOf(unit)[form] ?? ""));
    if (found.length > 0) return found.map((unit) => unit.name);
  }
  return [];
}

/** Collectives printed whole, or cut short as 各区 is of 各区人民政府. */
function collectivesBy(plain: string, registry: UnitRegistry): string[] {
  const forms = variants(plain);
  const names = registry.collectives.map(({ name }) => name);
  const whole = names.filter((name) => forms.includes(name));
  if (whole.length > 0) return whole;
  return plain.startsWith("各") ? names.filter((name) => name.startsWith(plain)) : [];
}

/** 江岸区 is 江岸区人民政府, and so is 江岸 in a list that ends in 江汉区人民政府. */
const isShortDistrict = (plain: string, name: string) =>
  plain.length >= 2 &&
  /^[区县]?(?:人民)?政府$/.test(name.slice(plain.replace(/[区县]$/, "").length))
    ? name.startsWith(plain)
    : false;

/** Another level's organ (省财政厅, 武昌区教育局) is never one of the city's, however alike. */
function departmentsFor(plain: string, registry: UnitRegistry): KnownUnit[] {
  if (/[区港]管(?:理委员会|委会)$/.test(plain)) {
    return registry.units.filter((unit) => unit.kind === "functional-zone");
  }
  return levelOf(plain) === "市" ? registry.units.filter((unit) => unit.kind !== "district") : [];
}

const ZONE = /(?:开发区|经开区|高新区|风景区|新港)(?:管理委员会|管委会)?$/;

/** A zone named by its area alone or in speech: 东湖高新区 is the board of 东湖新技术开发区. */
function zonesBy(plain: string, registry: UnitRegistry): string[] {
  if (!ZONE.test(plain)) return [];
  const zones = registry.units.filter((unit) => unit.kind === "functional-zone");
  const board = plain.replace(/(?:管理委员会|管委会)?$/, "管委会");
  const official = board.replace("高新区", "新技术开发区");
  return unitsBy(zones, (form) => [board, official].some((name) => isShortForm(name, form)));
}

/** The printed ending is tried before an exchanged one, a whole name before a short form. */
function matchByRule(plain: string, registry: UnitRegistry): string[] {
  const collectives = collectivesBy(plain, registry);
  if (collectives.length > 0) return collectives;
  const departments = departmentsFor(plain, registry);
  const districts = registry.units.filter((unit) => unit.kind === "district");
  const [own = plain, ...exchanged] = variants(plain);
  const official = unitsBy(registry.units, (form) => form === shortOrgan(plain));
  if (official.length > 0) return official;
  for (const tries of [[own], exchanged]) {
    const whole = unitsBy([...departments, ...districts], (form) => tries.includes(form));
    if (whole.length > 0) return whole;
  }
  const shortened = districts.filter(({ name }) => isShortDistrict(plain, name));
  if (shortened.length > 0) return shortened.map(({ name }) => name);
  for (const tries of [[own], exchanged]) {
    const long = tries.filter((name) => name.length >= MINIMUM_SHORT_FORM);
    const short = unitsBy(departments, (form) => long.some((name) => isShortForm(name, form)));
    if (short.length > 0) return short;
  }
  return zonesBy(plain, registry);
}

function bySimilarity(plain: string, registry: UnitRegistry): { name: string; score: number }[] {
  // Two districts differ by one character: likeness says nothing about which is meant.
  const scored = (unit: KnownUnit) => formsOf(unit).map((form) => unitLikeness(plain, form));
  return [
    ...departmentsFor(plain, registry).map((unit) => ({
      name: unit.name,
      score: Math.max(...scored(unit)),
    })),
    ...registry.collectives.map(({ name }) => ({ name, score: nameSimilarity(plain, name) })),
  ].sort((a, b) => b.score - a.score);
}

/** A collective is never meant by a name with a character of its own: 汉川区人民政府 is a district. */
function mayBe(plain: string, name: string, registry: UnitRegistry): boolean {
  if (!registry.collectives.some((collective) => collective.name === name)) return true;
  return [...plain.replace(/^市/, "")].every((character) => name.includes(character));
}

/** Speech says 局 for a 委, a 委 for a 局 is a slip: with words left out as well it may mean another. */
function isFarFetched(plain: string, name: string, registry: UnitRegistry): boolean {
  const unit = registry.units.find((each) => each.name === name);
  if (!unit || !/委$/.test(plain)) return false;
  return formsOf(unit).every((form) => /局$/.test(form) && form.length > shortOrgan(plain).length);
}

/** A unit's name with a torn piece of itself behind it, as a scan prints a line break twice. */
function wholeBeforeRemnant(printed: string): string | null {
  const [whole = "", ...rest] = printed.trim().split(/\s+/);
  const remnant = rest.join("");
  let at = 0;
  for (const character of whole) if (character === remnant[at]) at += 1;
  return remnant.length >= 2 && at === remnant.length ? whole : null;
}

/** The other name in brackets behind a unit's: 市粮食局（市物资储备局）. */
function secondName(printed: string): string | null {
  return /[(（〔]([^()（）〔〕、]+)[)）〕]$/.exec(printed.replace(/\s+/g, ""))?.[1] ?? null;
}

/**
 * Resolves a printed name: exact, then alias, then rules (missing 市, 委/局 confused, short forms),
 * then likeness above the threshold with a clear lead. Collectives stay collectives.
 */
function resolveAmong(printed: string, registry: UnitRegistry): UnitResolution {
  const found = (unit: string, match: UnitMatch) => ({ printed, unit, match, candidates: [unit] });
  const plain = plainUnitName(printed);
  const names = [...registry.units, ...registry.collectives].map(({ name }) => name);
  const exact = names.find((name) => name === printed || name === plain);
  if (exact) return found(exact, "EXACT");
  const alias = registry.aliases[printed] ?? registry.aliases[plain];
  if (alias) return found(alias, "ALIAS");
  const ruled = matchByRule(plain, registry);
  if (ruled.length === 1 && ruled[0])
    return found(ruled[0], isFarFetched(plain, ruled[0], registry) ? "SIMILAR" : "RULE");
  const whole = wholeBeforeRemnant(printed);
  const torn = whole ? resolveAmong(whole, registry).unit : null;
  if (torn) return found(torn, "RULE");
  const second = secondName(printed);
  const bracketed = second ? resolveAmong(second, registry).unit : null;
  if (bracketed) return found(bracketed, "ALIAS");
  const shortest = shortestForm(plain, registry);
  if (shortest) return found(shortest, "SIMILAR");
  const [best, next] = bySimilarity(plain, registry);
  const telling = plain.length >= MINIMUM_SHORT_FORM;
  const alike =
    telling && best && best.score >= SIMILARITY_THRESHOLD && mayBe(plain, best.name, registry);
  if (alike && best.score - (next?.score ?? 0) >= CLEAR_LEAD) return found(best.name, "SIMILAR");
  const near = [best, next].filter((c) => c !== undefined && c.score >= 0.5);
  const candidates = ruled.length > 0 ? ruled : near.flatMap((c) => (c ? [c.name] : []));
  return { printed, unit: null, match: "NONE", candidates };
}

const SURE: readonly UnitMatch[] = ["EXACT", "ALIAS"];

/**
 * What a printed name stands for today. The name of a unit that a reform ended means the one that followed;
 * where several did, a person says which. Names of units that stand come first.
 */
export function resolveUnitName(printed: string, registry: UnitRegistry): UnitResolution {
  const { former, ...standing } = registry;
  const today = resolveAmong(printed, standing);
  if (!former || SURE.includes(today.match)) return today;
  const once = resolveAmong(printed, { ...former, collectives: [] });
  const isSurer = SURE.includes(once.match) || (once.match === "RULE" && today.match !== "RULE");
  if (!isSurer || once.unit === null) return today;
  const heirs = [...(former.successors[once.unit] ?? [])];
  const [only] = heirs;
  if (only === undefined) return today;
  if (heirs.length > 1) return { printed, unit: null, match: "NONE", candidates: heirs };
  return { printed, unit: only, match: "ALIAS", candidates: [only] };
}
