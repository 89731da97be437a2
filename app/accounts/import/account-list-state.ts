import { FRESH_LIST, type ListState } from "@/app/_lists/list-state";

/** An account of a list with its one-time password. */
export type IssuedAccount = {
  userId: number;
  username: string;
  displayName: string;
  oneTimePassword: string;
};

/**
 * A list of people whose answer may be one-time passwords. They are part of the answer to that one form,
 * with or without JavaScript: they stand in no address, no cookie and no later page.
 */
export type AccountListState = ListState & {
  issued: { accounts: IssuedAccount[]; title: string; roleRows: string[][] } | null;
};

export function listWithout(list: ListState): AccountListState {
  return { ...list, issued: null };
}

export function listIssued(issued: NonNullable<AccountListState["issued"]>): AccountListState {
  return { ...FRESH_LIST, issued };
}
