import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { errorTitles } from "@/app/account/error-titles";
import { PageHeader } from "@/components/ui/page-header";
import { canManageAccounts } from "@/lib/domain/policy";
import { FORBIDDEN_PATH } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { issuedWords } from "../issued-words";
import { CreateAccountForm } from "./create-account-form";

const PATH = "/accounts/new";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("people.newAccount.title") };
}

export default async function NewAccountPage() {
  const { actor } = await signedInCaller(PATH);
  if (!canManageAccounts(actor)) redirect(FORBIDDEN_PATH);
  const { t } = await currentTexts();
  return (
    <Frame path={PATH}>
      <PageHeader
        title={t("people.newAccount.title")}
        lede={t("people.newAccount.lede")}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("people.accounts.title"), href: "/accounts" }],
        }}
      />
      <CreateAccountForm
        titles={errorTitles(t, 2)}
        issuedWords={issuedWords(t)}
        words={{
          username: t("people.newAccount.username"),
          usernameHint: t("people.newAccount.usernameHint"),
          displayName: t("people.newAccount.displayName"),
          submit: t("people.newAccount.submit"),
          pending: t("people.newAccount.pending"),
          another: t("people.newAccount.another"),
          open: t("people.newAccount.open"),
        }}
      />
    </Frame>
  );
}
