import { listNamedAccounts } from "@/lib/db/accounts-list";
import { insertAccounts } from "@/lib/db/accounts-write";
import { assessAccountRows, type KnownAccount, PEOPLE_FIELDS } from "@/lib/domain/account-rows";
import { dayInZone } from "@/lib/domain/calendar";
import { rowIssues, verdictsOf } from "@/lib/domain/list-row";
import { allowedOrForbidden, canManageAccounts } from "@/lib/domain/policy";
import { invalid, ok, refuse } from "@/lib/domain/result";
import { issueOneTimePassword } from "@/lib/usecases/account/issue-one-time-password";
import { namesOfPeople } from "@/lib/usecases/account/names-of-people";
import { defineCommand, loadNothing } from "@/lib/usecases/define";
import { confirmedRows } from "@/lib/usecases/list-input";

/** Hashes at work at once: two, so that people who sign in meanwhile don't wait behind a whole list. */
const AT_ONCE = 2;

/**
 * Makes the accounts of a list of people without roles, all or none. Their one-time passwords are in the
 * answer and nowhere else. The rows are judged anew; where that differs from what the person saw, they look again.
 */
export const importAccounts = defineCommand({
  name: "account.import",
  input: confirmedRows(PEOPLE_FIELDS),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canManageAccounts(actor)),
  run: async ({ tx, input: { rows, seen }, now }) => {
    const known = await listNamedAccounts(tx, namesOfPeople(rows), dayInZone(now));
    const assessed = assessAccountRows(rows, known);
    const issues = rowIssues(assessed);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    if (verdictsOf(assessed) !== seen) return refuse({ kind: "conflict", code: "list-changed" });
    const wanted = assessed.flatMap(({ entry }) => entry ?? []);
    if (wanted.length === 0) return invalid("rows", "list-brings-nothing");
    const issued = await issuePasswords(wanted);
    const ids = await insertAccounts(tx, issued.map(withoutPassword), now);
    if (ids === null) return refuse({ kind: "conflict", code: "list-changed" });
    return ok({
      accounts: issued.map(({ username, displayName, oneTimePassword }) => ({
        userId: ids.get(username) ?? 0,
        username,
        displayName,
        oneTimePassword,
      })),
    });
  },
  audit: ({ output }) => ({
    subjectType: "user",
    subjectId: "list",
    details: {
      accounts: output.accounts.map(({ oneTimePassword: _, ...account }) => account),
    },
  }),
  // A thousand hashes take 5 to 10 seconds, on a slow machine thrice that.
  seconds: 90,
});

type Issued = KnownAccount & { oneTimePassword: string; passwordHash: string };

async function issuePasswords(accounts: readonly KnownAccount[]): Promise<Issued[]> {
  const issued: Issued[] = [];
  for (let at = 0; at < accounts.length; at += AT_ONCE) {
    const some = accounts.slice(at, at + AT_ONCE);
    const made = some.map(async (each) => ({ ...each, ...(await issueOneTimePassword()) }));
    issued.push(...(await Promise.all(made)));
  }
  return issued;
}

function withoutPassword({ username, displayName, passwordHash }: Issued) {
  return { username, displayName, passwordHash };
}
