import type { Issue } from "@/lib/domain/issue";
import {
  type AssessedRow,
  idleRow,
  namesInCell,
  plainCell,
  type TypedRow,
} from "@/lib/domain/list-row";
import { kindOfName, kindSaid, type UnitKind } from "@/lib/domain/unit-kind";
import { kindsByName, withMembers } from "@/lib/domain/unit-members";

/** The columns of a list of units. */
export const UNIT_FIELDS = ["name", "fullName", "kind", "aliases", "members"] as const;
export type UnitField = (typeof UNIT_FIELDS)[number];

/** A unit as the ledger knows it; `members` are a collective's of today, by name. */
export type RegisteredUnit = {
  id: number;
  name: string;
  fullName: string;
  kind: UnitKind;
  aliases: readonly string[];
  members: readonly string[];
  /** Ended by a reform: its names stay its own, but nobody gets a role in it any more. */
  ended?: boolean;
};

/** What a row brings in: a new unit, or what a known one (`knownId`) lacked. */
export type UnitEntry = {
  knownId: number | null;
  name: string;
  fullName: string;
  kind: UnitKind;
  /** Only new ones. */
  aliases: string[];
  members: string[];
};

export type UnitVerdict = "create" | "known" | "supplement";
export type AssessedUnitRow = AssessedRow<UnitVerdict, UnitEntry>;

/** What judging a row looks at; `holders` leads from every name in use to the ledger name of its unit. */
type Judging = {
  holders: Map<string, string>;
  known: ReadonlyMap<string, RegisteredUnit>;
  /** The rows that named a unit before. */
  listed: Map<string, number>;
};
type Judged<T> = { value: T; issues: Issue[]; remarks: Issue[] };

const LONGEST_NAME = 60;

/**
 * What becomes of each row of a list of units. Known units stay as they are and may only gain aliases and
 * members; one name never means two units, whether it is a ledger name, an official name or an alias. Rows
 * are judged in order: of two that claim a name, the later is refused.
 */
export function assessUnitRows(
  rows: readonly TypedRow<UnitField>[],
  registered: readonly RegisteredUnit[],
): AssessedUnitRow[] {
  const judging: Judging = {
    holders: holdersOf(registered),
    known: new Map(registered.map((unit) => [unit.name, unit])),
    listed: new Map(),
  };
  const named = rows.map((row, index) => idleRow(row) ?? assessNames(row, index, judging));
  const kinds = kindsByName(named, registered);
  return named.map((row, index) => withMembers(row, rows[index]?.values.members ?? "", kinds));
}

function holdersOf(registered: readonly RegisteredUnit[]): Map<string, string> {
  const holders = new Map<string, string>();
  for (const { name, fullName, aliases } of registered)
    for (const held of [fullName, ...aliases]) holders.set(held, name);
  for (const { name } of registered) holders.set(name, name);
  return holders;
}

/** Judges all of a row but its members, and claims its names. */
function assessNames(
  { values }: TypedRow<UnitField>,
  index: number,
  judging: Judging,
): AssessedUnitRow {
  const name = plainCell(values.name) || plainCell(values.fullName);
  const unit = judging.known.get(name) ?? null;
  const full = judgeFullName(plainCell(values.fullName), { name, unit, judging });
  const kind = judgeKind(values, { name, unit });
  const aliases = judgeAliases(values.aliases, { name, fullName: full.value, unit, judging });
  const nameIssues = judgeName(name, judging);
  const issues = [...nameIssues, ...full.issues, ...kind.issues, ...aliases.issues];
  if (nameIssues.length === 0) claim(name, [full.value, ...aliases.value], index, judging);
  return {
    verdict: issues.length > 0 ? "refused" : "known",
    issues,
    remarks: [...full.remarks, ...kind.remarks],
    entry: {
      knownId: unit?.id ?? null,
      name,
      fullName: full.value,
      kind: kind.value,
      aliases: aliases.value,
      members: [],
    },
  };
}

function claim(name: string, more: readonly string[], row: number, { holders, listed }: Judging) {
  listed.set(name, row);
  for (const claimed of [name, ...more]) if (!holders.has(claimed)) holders.set(claimed, name);
}

function judgeName(name: string, { holders, known, listed }: Judging): Issue[] {
  const field = "name";
  if (name === "") return [{ field, code: "required" }];
  if (name.length > LONGEST_NAME) return [tooLong(field)];
  const row = listed.get(name);
  if (row !== undefined) return [{ field, code: "row-repeated", params: { row: row + 1 } }];
  const unit = holders.get(name);
  if (unit === undefined || known.has(name)) return [];
  return [{ field, code: "unit-name-taken", params: { name, unit } }];
}

type OfRow = { name: string; unit: RegisteredUnit | null };

function judgeFullName(
  typed: string,
  { name, unit, judging }: OfRow & { judging: Judging },
): Judged<string> {
  const field = "fullName";
  if (unit !== null) {
    const differs = typed !== "" && typed !== unit.fullName && typed !== name;
    const remark = { field, code: "unit-full-name-kept", params: { fullName: unit.fullName } };
    return { value: unit.fullName, issues: [], remarks: differs ? [remark] : [] };
  }
  const value = typed || name;
  const holder = judging.holders.get(value);
  if (value.length > LONGEST_NAME) return { value, issues: [tooLong(field)], remarks: [] };
  if (value === name || holder === undefined) return { value, issues: [], remarks: [] };
  const taken = { field, code: "unit-name-taken", params: { name: value, unit: holder } };
  return { value, issues: [taken], remarks: [] };
}

/** A known unit keeps its kind; a new one's is the word in the list, or what members or name tell. */
function judgeKind(values: TypedRow<UnitField>["values"], { name, unit }: OfRow): Judged<UnitKind> {
  const field = "kind";
  const typed = values.kind.trim();
  const said = kindSaid(typed);
  if (typed !== "" && said === null)
    return { value: "DEPARTMENT", issues: [{ field, code: "unit-kind-unknown" }], remarks: [] };
  if (unit !== null) {
    const remark = { field, code: "unit-kind-kept", params: { kind: unit.kind } };
    const differs = said !== null && said !== unit.kind;
    return { value: unit.kind, issues: [], remarks: differs ? [remark] : [] };
  }
  if (said !== null) return { value: said, issues: [], remarks: [] };
  const guessed = values.members.trim() === "" ? kindOfName(name) : "COLLECTIVE";
  if (guessed === null)
    return { value: "DEPARTMENT", issues: [{ field, code: "unit-kind-needed" }], remarks: [] };
  const remark = { field, code: "unit-kind-guessed", params: { kind: guessed } };
  return { value: guessed, issues: [], remarks: [remark] };
}

function judgeAliases(
  typed: string,
  { name, fullName, unit, judging }: OfRow & { fullName: string; judging: Judging },
): Judged<string[]> {
  const field = "aliases";
  const own = new Set([name, fullName, ...(unit?.aliases ?? [])]);
  const value = namesInCell(typed).filter((alias) => !own.has(alias));
  const issues = value.flatMap((alias): Issue[] => {
    if (alias.length > LONGEST_NAME) return [tooLong(field)];
    const holder = judging.holders.get(alias);
    if (holder === undefined || holder === name) return [];
    return [{ field, code: "unit-name-taken", params: { name: alias, unit: holder } }];
  });
  return { value, issues: issues.slice(0, 1), remarks: [] };
}

function tooLong(field: UnitField): Issue {
  return { field, code: "too-long", params: { max: LONGEST_NAME } };
}
