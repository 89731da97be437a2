import { type Column, DataTable } from "@/components/ui/data-table";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { Notice } from "@/components/ui/notice";
import type { AccountListState, IssuedAccount } from "./account-list-state";
import { csvLink } from "./csv-link";

export type IssuedAccountsWords = Record<
  | "body"
  | "passwords"
  | "passwordsFile"
  | "roleList"
  | "roleListHint"
  | "roleListFile"
  | "caption"
  | "displayName"
  | "username"
  | "unit"
  | "role"
  | "password"
  | "back",
  string
>;

type IssuedAccountsProps = {
  issued: NonNullable<AccountListState["issued"]>;
  words: IssuedAccountsWords;
};

/** The one-time passwords of a list's accounts, this once: to print, or to take along as a file. */
export function IssuedAccounts({ issued, words }: IssuedAccountsProps) {
  const { accounts, title, roleRows } = issued;
  return (
    <div className="flex flex-col gap-4">
      <FocusOnArrival renewedBy={issued}>
        <Notice kind="success" title={title}>
          <p>{words.body}</p>
          <p>{words.roleListHint}</p>
        </Notice>
      </FocusOnArrival>
      <div className="flex flex-wrap gap-3" data-screen-only>
        <a
          className="button button--primary"
          download={words.passwordsFile}
          href={csvLink([
            [words.displayName, words.username, words.password],
            ...accounts.map((each) => [each.displayName, each.username, each.oneTimePassword]),
          ])}
        >
          {words.passwords}
        </a>
        <a
          className="button button--secondary"
          download={words.roleListFile}
          href={csvLink([[words.displayName, words.username, words.unit, words.role], ...roleRows])}
        >
          {words.roleList}
        </a>
        <a className="button button--quiet" href="/accounts">
          {words.back}
        </a>
      </div>
      <DataTable
        caption={words.caption}
        columns={columns(words)}
        rows={accounts}
        rowKey={({ username }) => username}
      />
    </div>
  );
}

function columns(words: IssuedAccountsWords): Column<IssuedAccount>[] {
  return [
    { key: "name", head: words.displayName, rowHeader: true, cell: (row) => row.displayName },
    {
      key: "username",
      head: words.username,
      label: words.username,
      cell: (row) => <code>{row.username}</code>,
    },
    {
      key: "password",
      head: words.password,
      label: words.password,
      fixed: true,
      cell: (row) => <code className="select-all">{row.oneTimePassword}</code>,
    },
  ];
}
