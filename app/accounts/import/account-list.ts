import type { ListKind } from "@/app/_lists/answer-list";
import { PEOPLE_FIELDS } from "@/lib/domain/account-rows";
import { canManageAccounts } from "@/lib/domain/policy";
import { importAccounts } from "@/lib/usecases/account/import-accounts";
import { previewAccounts } from "@/lib/usecases/account/preview-accounts";
import type { IssuedAccount } from "./account-list-state";

/** Accounts from a sheet of people. */
export const ACCOUNT_LIST: ListKind<{ accounts: IssuedAccount[] }> = {
  path: "/accounts/import",
  fields: PEOPLE_FIELDS,
  may: canManageAccounts,
  preview: previewAccounts,
  confirm: importAccounts,
};
