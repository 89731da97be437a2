import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Frame } from "@/app/_frame/frame";
import { openList } from "@/app/_lists/answer-list";
import { listWords } from "@/app/_lists/list-words";
import { peopleColumns } from "@/app/_lists/people-columns";
import { PageHeader } from "@/components/ui/page-header";
import { canManageAccounts } from "@/lib/domain/policy";
import type { Translator } from "@/lib/text/translator";
import { FORBIDDEN_PATH } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { ACCOUNT_LIST } from "./account-list";
import { listWithout } from "./account-list-state";
import { ImportAccountsForm } from "./import-accounts-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("lists.accountImport.title") };
}

export default async function ImportAccountsPage() {
  const caller = await signedInCaller(ACCOUNT_LIST.path);
  if (!canManageAccounts(caller.actor)) redirect(FORBIDDEN_PATH);
  const { t } = await currentTexts();
  return (
    <Frame path={ACCOUNT_LIST.path}>
      <PageHeader
        title={t("lists.accountImport.title")}
        lede={t("lists.accountImport.lede")}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("people.accounts.title"), href: "/accounts" }],
        }}
      />
      <ImportAccountsForm
        initial={listWithout(await openList(ACCOUNT_LIST, caller))}
        path={ACCOUNT_LIST.path}
        words={listWords(t, {
          columns: peopleColumns(t),
          confirm: t("lists.accountImport.confirm"),
          confirming: t("lists.accountImport.confirming"),
          template: "/templates/people.xlsx",
        })}
        issuedWords={issuedWords(t)}
      />
    </Frame>
  );
}

function issuedWords(t: Translator) {
  const own = (
    name:
      | "passwords"
      | "passwordsFile"
      | "roleList"
      | "roleListHint"
      | "roleListFile"
      | "caption"
      | "password"
      | "back",
  ) => t(`lists.accountImport.${name}`);
  return {
    body: t("lists.accountImport.doneBody"),
    passwords: own("passwords"),
    passwordsFile: own("passwordsFile"),
    roleList: own("roleList"),
    roleListHint: own("roleListHint"),
    roleListFile: own("roleListFile"),
    caption: own("caption"),
    password: own("password"),
    back: own("back"),
    displayName: t("lists.field.displayName"),
    username: t("lists.field.username"),
    unit: t("lists.field.unit"),
    role: t("lists.field.role"),
  };
}
