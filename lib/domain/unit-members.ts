import type { Issue } from "@/lib/domain/issue";
import { namesInCell } from "@/lib/domain/list-row";
import type { UnitKind } from "@/lib/domain/unit-kind";
import type {
  AssessedUnitRow,
  RegisteredUnit,
  UnitEntry,
  UnitVerdict,
} from "@/lib/domain/unit-rows";

type Kinds = ReadonlyMap<string, { kind: UnitKind; members: readonly string[] }>;

/** Every unit that a collective may have as a member: of the ledger, and of the rows themselves. */
export function kindsByName(
  rows: readonly AssessedUnitRow[],
  registered: readonly RegisteredUnit[],
) {
  const kinds = new Map<string, { kind: UnitKind; members: readonly string[] }>();
  for (const { entry } of rows) if (entry) kinds.set(entry.name, { kind: entry.kind, members: [] });
  for (const { name, kind, members } of registered) kinds.set(name, { kind, members });
  return kinds;
}

/** Judges a row's members, once all rows have named their units, and says what becomes of the row. */
export function withMembers(row: AssessedUnitRow, typed: string, kinds: Kinds): AssessedUnitRow {
  if (row.entry === null) return row;
  const had = kinds.get(row.entry.name)?.members ?? [];
  const members = namesInCell(typed).filter((member) => !had.includes(member));
  const issues = [...row.issues, ...memberIssues(members, row.entry, kinds)];
  if (issues.length > 0) return { ...row, issues, verdict: "refused", entry: null };
  const entry = { ...row.entry, members };
  return { ...row, entry, verdict: verdictOf(entry) };
}

function memberIssues(
  members: readonly string[],
  { name, kind }: UnitEntry,
  kinds: Kinds,
): Issue[] {
  const field = "members";
  if (members.length === 0) return [];
  if (kind !== "COLLECTIVE") return [{ field, code: "members-of-no-collective" }];
  const stray = members.filter((member) => {
    const of = kinds.get(member);
    return member === name || of === undefined || of.kind === "COLLECTIVE";
  });
  if (stray.length === 0) return [];
  return [{ field, code: "member-unknown", params: { names: stray.join("、") } }];
}

function verdictOf({ knownId, aliases, members }: UnitEntry): UnitVerdict {
  if (knownId === null) return "create";
  return aliases.length + members.length > 0 ? "supplement" : "known";
}
