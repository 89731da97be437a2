"use client";

import { useActionState } from "react";
import { ListForm } from "@/app/_lists/list-form";
import type { ListWords } from "@/app/_lists/list-words";
import type { AccountListState } from "./account-list-state";
import { importAccountsAction } from "./actions";
import { IssuedAccounts, type IssuedAccountsWords } from "./issued-accounts";

type ImportAccountsFormProps = {
  initial: AccountListState;
  path: string;
  words: ListWords;
  issuedWords: IssuedAccountsWords;
};

/** A sheet of people, from the file to their accounts' one-time passwords. */
export function ImportAccountsForm({ initial, path, words, issuedWords }: ImportAccountsFormProps) {
  const [state, action] = useActionState(importAccountsAction, initial);
  if (state.issued) return <IssuedAccounts issued={state.issued} words={issuedWords} />;
  return <ListForm action={action} state={state} path={path} words={words} />;
}
