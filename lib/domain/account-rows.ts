import { checkUsername } from "@/lib/domain/account-rules";
import type { Issue } from "@/lib/domain/issue";
import { type AssessedRow, idleRow, plainCell, type TypedRow } from "@/lib/domain/list-row";

/** The columns of a list of people; unit and role are for the security administrator, who gives roles. */
export const PEOPLE_FIELDS = ["displayName", "username", "unit", "role"] as const;
export type PeopleField = (typeof PEOPLE_FIELDS)[number];

export type KnownAccount = { username: string; displayName: string };
export type AccountVerdict = "create" | "known" | "same";
export type AssessedAccountRow = AssessedRow<AccountVerdict, KnownAccount>;

const LONGEST_NAME = 40;

/** A sign-in name as it is kept: small letters, and no full-width ones. */
export function plainUsername(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

/**
 * What becomes of each row of a list of people. An account of the same sign-in name and name is the same
 * person, in the ledger or further up in the list; of the same sign-in name alone it is somebody else's.
 */
export function assessAccountRows(
  rows: readonly TypedRow<PeopleField>[],
  known: readonly KnownAccount[],
): AssessedAccountRow[] {
  const holders = new Map(known.map((account) => [account.username, account]));
  const listed = new Map<string, { displayName: string; row: number }>();
  return rows.map((row, index) => {
    const idle = idleRow(row);
    if (idle) return idle;
    const account = {
      username: plainUsername(row.values.username),
      displayName: plainCell(row.values.displayName),
    };
    const assessed = assess(account, { holder: holders.get(account.username), listed, known });
    if (assessed.verdict === "create")
      listed.set(account.username, { displayName: account.displayName, row: index });
    return assessed;
  });
}

type Others = {
  holder: KnownAccount | undefined;
  listed: ReadonlyMap<string, { displayName: string; row: number }>;
  known: readonly KnownAccount[];
};

function assess(account: KnownAccount, { holder, listed, known }: Others): AssessedAccountRow {
  const { username, displayName } = account;
  const issues = [...nameIssues(displayName), ...usernameIssues(username)];
  if (issues.length > 0) return refused(issues);
  const above = listed.get(username);
  if (above) return sameOrRefused(displayName, above);
  if (holder === undefined)
    return { verdict: "create", issues: [], remarks: namesakes(account, known), entry: account };
  if (holder.displayName === displayName)
    return { verdict: "known", issues: [], remarks: [], entry: null };
  const taken = { field: "username", code: "username-held", params: { name: holder.displayName } };
  return refused([taken]);
}

function sameOrRefused(
  displayName: string,
  above: { displayName: string; row: number },
): AssessedAccountRow {
  const params = { row: above.row + 1 };
  if (above.displayName !== displayName)
    return refused([{ field: "username", code: "username-repeated", params }]);
  const remark = { field: "username", code: "account-listed", params };
  return { verdict: "same", issues: [], remarks: [remark], entry: null };
}

function refused(issues: Issue[]): AssessedAccountRow {
  return { verdict: "refused", issues, remarks: [], entry: null };
}

function nameIssues(displayName: string): Issue[] {
  const field = "displayName";
  if (displayName === "") return [{ field, code: "required" }];
  if (displayName.length <= LONGEST_NAME) return [];
  return [{ field, code: "too-long", params: { max: LONGEST_NAME } }];
}

function usernameIssues(username: string): Issue[] {
  return username === ""
    ? [{ field: "username", code: "username-needed" }]
    : checkUsername(username);
}

/** People of the same name with another sign-in name: perhaps the same person under an old account. */
function namesakes(
  { displayName, username }: KnownAccount,
  known: readonly KnownAccount[],
): Issue[] {
  const others = known.filter(
    (each) => each.displayName === displayName && each.username !== username,
  );
  if (others.length === 0) return [];
  const names = others.map((each) => each.username).join("、");
  return [{ field: "displayName", code: "account-namesake", params: { names } }];
}

/**
 * A sign-in name made of what a list says of a person, by its 拼音 or else its 邮箱; "" where neither gives
 * a usable one. Nothing is invented: a telephone number or a running number is no name.
 */
export function derivedUsername({ pinyin, email }: { pinyin: string; email: string }): string {
  const spelt = pinyin
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  const mailbox = plainUsername(email).split("@")[0] ?? "";
  return [spelt, mailbox].find((name) => name !== "" && checkUsername(name).length === 0) ?? "";
}
