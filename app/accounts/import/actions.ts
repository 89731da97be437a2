"use server";

import { answerList } from "@/app/_lists/answer-list";
import { PEOPLE_FIELDS, plainUsername } from "@/lib/domain/account-rows";
import type { TypedRow } from "@/lib/domain/list-row";
import { currentTexts } from "@/lib/web/texts";
import { ACCOUNT_LIST } from "./account-list";
import { type AccountListState, listIssued, listWithout } from "./account-list-state";

/** Makes the accounts of a list and shows their one-time passwords, once. */
export async function importAccountsAction(
  previous: AccountListState,
  form: FormData,
): Promise<AccountListState> {
  const answer = await answerList(ACCOUNT_LIST, previous, form);
  if (answer.written === null) return listWithout(answer.state);
  const { t } = await currentTexts();
  const { accounts } = answer.written;
  return listIssued({
    accounts,
    title: t("lists.accountImport.done", { count: accounts.length }),
    roleRows: roleRows(answer.rows),
  });
}

/** The list for the security administrator: the same people with unit and role, and no password. */
function roleRows(rows: readonly TypedRow<string>[]): string[][] {
  return rows
    .filter(({ skip }) => !skip)
    .map(({ values }) =>
      PEOPLE_FIELDS.map((field) =>
        field === "username" ? plainUsername(values[field] ?? "") : (values[field] ?? ""),
      ),
    )
    .filter((cells) => cells.some((cell) => cell !== ""));
}
