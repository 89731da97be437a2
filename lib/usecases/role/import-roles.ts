import type { Tx } from "@/lib/db/database";
import { giveRole, lockMemberships } from "@/lib/db/memberships";
import { PEOPLE_FIELDS } from "@/lib/domain/account-rows";
import { dayInZone } from "@/lib/domain/calendar";
import { rowIssues, verdictsOf } from "@/lib/domain/list-row";
import { personOf } from "@/lib/domain/person";
import type { PlainDate } from "@/lib/domain/plain-date";
import { allowedOrForbidden, canManageRoles } from "@/lib/domain/policy";
import { invalid, ok, refuse } from "@/lib/domain/result";
import { assessRoleRows, type RoleEntry } from "@/lib/domain/role-rows";
import { defineCommand } from "@/lib/usecases/define";
import { confirmedRows } from "@/lib/usecases/list-input";
import { roleFacts } from "@/lib/usecases/role/role-facts";

/**
 * The security administrator gives the roles of a list from today on, all or none, by the rules of a single
 * appointment. The rows are judged anew; where that differs from what the person saw, they look again.
 */
export const importRoles = defineCommand({
  name: "role.import",
  input: confirmedRows(PEOPLE_FIELDS),
  load: async ({ tx, input, now }) => {
    await lockMemberships(tx);
    const today = dayInZone(now);
    return ok({ today, ...(await roleFacts(tx, input.rows, today)) });
  },
  allow: (actor) => allowedOrForbidden(canManageRoles(actor)),
  run: async ({ tx, actor, input: { rows, seen }, loaded: { today, accounts, units } }) => {
    const { userId: actorId } = personOf(actor);
    const assessed = assessRoleRows(rows, { accounts, units, actorId });
    const issues = rowIssues(assessed);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    if (verdictsOf(assessed) !== seen) return refuse({ kind: "conflict", code: "list-changed" });
    const entries = assessed.flatMap(({ entry }) => entry ?? []);
    if (entries.length === 0) return invalid("rows", "list-brings-nothing");
    return ok({ given: await giveRoles(tx, entries, today) });
  },
  audit: ({ loaded: { today }, output: { given } }) => ({
    subjectType: "user",
    subjectId: "list",
    details: { from: today, given },
  }),
  // Each role is two statements, of up to a few thousand.
  seconds: 60,
});

async function giveRoles(tx: Tx, entries: readonly RoleEntry[], from: PlainDate) {
  const given = [];
  for (const { userId, username, duties } of entries)
    for (const duty of duties) {
      const membershipId = await giveRole(tx, userId, duty, from);
      given.push({ userId, username, ...duty, membershipId });
    }
  return given;
}
