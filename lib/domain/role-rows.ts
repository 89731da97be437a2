import { type PeopleField, plainUsername } from "@/lib/domain/account-rows";
import type { Duty, Role } from "@/lib/domain/actor";
import type { Issue } from "@/lib/domain/issue";
import {
  type AssessedRow,
  idleRow,
  namesInCell,
  plainCell,
  type TypedRow,
} from "@/lib/domain/list-row";
import { checkAppointment } from "@/lib/domain/role-rules";
import { roleSaid } from "@/lib/domain/role-words";
import { resolveUnitName } from "@/lib/domain/unit-names";
import type { RegisteredUnit } from "@/lib/domain/unit-rows";

/** An account that rows may mean, with what it holds today. */
export type RoleAccount = { id: number; username: string; displayName: string; duties: Duty[] };

/** What a row gives: only roles that the account does not hold yet. */
export type RoleEntry = { userId: number; username: string; duties: Duty[] };

export type RoleVerdict = "give" | "held" | "none";
export type AssessedRoleRow = AssessedRow<RoleVerdict, RoleEntry>;

export type RoleFacts = {
  accounts: readonly RoleAccount[];
  units: readonly RegisteredUnit[];
  /** Whoever gives the roles, who can't give oneself any. */
  actorId: number;
};

type Found<T> = { value: T | null; issues: Issue[]; remarks?: Issue[] };

/**
 * What becomes of each row of a list of roles, by the rules of a single appointment; a row counts with what
 * the rows above it give, so that a list can't join what two appointments could not.
 */
export function assessRoleRows(
  rows: readonly TypedRow<PeopleField>[],
  facts: RoleFacts,
): AssessedRoleRow[] {
  const held = new Map(facts.accounts.map(({ id, duties }) => [id, [...duties]]));
  return rows.map((row) => {
    const { values } = row;
    const idle = idleRow(row) ?? withoutRole(row);
    if (idle) return idle;
    const account = findAccount(values, facts);
    const roles = findRoles(values.role);
    const unit = findUnit(plainCell(values.unit), facts.units);
    const issues = [...account.issues, ...roles.issues, ...unit.issues];
    if (issues.length > 0 || account.value === null) return refused(issues);
    const duties = (roles.value ?? []).map((role) => ({ role, unitId: unit.value?.id ?? null }));
    const given = appoint(duties, held.get(account.value.id) ?? []);
    if (given.issues.length > 0) return refused(given.issues);
    const { id: userId, username } = account.value;
    return {
      verdict: given.fresh.length > 0 ? "give" : "held",
      issues: [],
      remarks: account.remarks ?? [],
      entry: given.fresh.length > 0 ? { userId, username, duties: given.fresh } : null,
    };
  });
}

/** Somebody of whom the list says no role gets none. */
function withoutRole({ values }: TypedRow<PeopleField>): AssessedRoleRow | null {
  if (values.role.trim() !== "") return null;
  return { verdict: "none", issues: [], remarks: [], entry: null };
}

function refused(issues: Issue[]): AssessedRoleRow {
  return { verdict: "refused", issues, remarks: [], entry: null };
}

/** The account of a row, by its sign-in name; by the person's name only where one account alone bears it. */
function findAccount(
  values: TypedRow<PeopleField>["values"],
  { accounts, actorId }: RoleFacts,
): Found<RoleAccount> {
  const username = plainUsername(values.username);
  const displayName = plainCell(values.displayName);
  const found =
    username === "" ? byName(displayName, accounts) : byUsername(username, displayName, accounts);
  if (found.value?.id !== actorId) return found;
  return { value: null, issues: [{ field: "username", code: "role-for-oneself" }] };
}

function byUsername(
  username: string,
  displayName: string,
  accounts: readonly RoleAccount[],
): Found<RoleAccount> {
  const account = accounts.find((each) => each.username === username);
  if (!account) return { value: null, issues: [{ field: "username", code: "account-unknown" }] };
  if (displayName === "" || displayName === account.displayName)
    return { value: account, issues: [] };
  const params = { name: account.displayName };
  return { value: null, issues: [{ field: "displayName", code: "account-name-differs", params }] };
}

function byName(displayName: string, accounts: readonly RoleAccount[]): Found<RoleAccount> {
  if (displayName === "") return { value: null, issues: [{ field: "username", code: "required" }] };
  const found = accounts.filter((each) => each.displayName === displayName);
  const [only] = found;
  if (!only) return { value: null, issues: [{ field: "displayName", code: "account-unknown" }] };
  const names = found.map(({ username }) => username).join("、");
  if (found.length > 1)
    return {
      value: null,
      issues: [{ field: "username", code: "account-ambiguous", params: { names } }],
    };
  const remark = { field: "username", code: "account-by-name", params: { names } };
  return { value: only, issues: [], remarks: [remark] };
}

function findRoles(typed: string): Found<Role[]> {
  const words = namesInCell(typed);
  const roles = words.map(roleSaid);
  const stray = words.filter((_, index) => roles[index] === null);
  if (stray.length === 0)
    return { value: [...new Set(roles.flatMap((role) => role ?? []))], issues: [] };
  const params = { names: stray.join("、") };
  return { value: null, issues: [{ field: "role", code: "role-unknown", params }] };
}

/** The unit that a name means for certain; a likely one is only proposed, since a role opens what it opens. */
function findUnit(name: string, units: readonly RegisteredUnit[]): Found<RegisteredUnit> {
  const field = "unit";
  if (name === "") return { value: null, issues: [] };
  const unit = units.find((each) => [each.name, each.fullName, ...each.aliases].includes(name));
  if (unit?.kind === "COLLECTIVE")
    return { value: null, issues: [{ field, code: "role-in-collective" }] };
  if (unit) return { value: unit, issues: [] };
  const near = nearNames(name, units);
  const issue = near
    ? { field, code: "role-unit-similar", params: { names: near } }
    : { field, code: "role-unit-unknown" };
  return { value: null, issues: [issue] };
}

function nearNames(name: string, units: readonly RegisteredUnit[]): string {
  const departments = units.filter(({ kind }) => kind !== "COLLECTIVE");
  const registry = {
    units: departments.map((unit) => ({ ...unit, kind: unit.kind.toLowerCase() })),
    collectives: [],
    aliases: {},
  };
  return resolveUnitName(name, registry).candidates.join("、");
}

/** Adds the duties that are new to what is held; the first that may not be added refuses the row. */
function appoint(duties: readonly Duty[], held: Duty[]): { fresh: Duty[]; issues: Issue[] } {
  const fresh: Duty[] = [];
  for (const duty of duties) {
    const [issue] = checkAppointment(duty, [...held, ...fresh]);
    if (issue === undefined) fresh.push(duty);
    else if (issue.code !== "role-already-held") return { fresh: [], issues: [inList(issue)] };
  }
  held.push(...fresh);
  return { fresh, issues: [] };
}

/** An appointment's issue at the list's column, in words for somebody who types into cells. */
function inList(issue: Issue): Issue {
  if (issue.code === "role-without-unit") return { field: "unit", code: "row-role-without-unit" };
  return { ...issue, field: issue.field === "unitId" ? "unit" : issue.field };
}
