import type { Metadata } from "next";
import { errorTitles } from "@/app/account/error-titles";
import { DescriptionList } from "@/components/ui/description-list";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { AccountRow } from "@/lib/db/accounts-list";
import { formatMoment } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { showAccount } from "@/lib/usecases/account/show-account";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { AccountStateTag, DutyList } from "../said-account";
import { AccountActs } from "./account-acts";

type AccountProps = {
  params: Promise<{ userId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const DONE = ["disabled", "enabled", "appointed"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("people.accounts.title") };
}

export default async function AccountPage({ params, searchParams }: AccountProps) {
  const { userId } = await params;
  const path = `/accounts/${userId}`;
  const shown = valueOrPage(await showAccount(await signedInCaller(path), { userId }));
  const query = await searchParams;
  const done = DONE.find((each) => each === query.done);
  const texts = await currentTexts();
  const { t } = texts;
  const { account } = shown;
  return (
    <Frame path={path}>
      <PageHeader
        title={account.displayName}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("people.accounts.title"), href: "/accounts" }],
        }}
      />
      <div className="flex flex-col gap-8">
        {done ? (
          <FocusOnArrival renewedBy={done}>
            <Notice kind="success">{t(`people.account.done.${done}`)}</Notice>
          </FocusOnArrival>
        ) : null}
        <DescriptionList layout="columns" facts={factsOf(texts, account)} />
        {shown.mayChange ? (
          <AccountActs
            texts={texts}
            titles={errorTitles(t, 1)}
            account={account}
            mayAppointFirst={shown.mayAppointFirst}
          />
        ) : (
          <Notice>{t("people.account.own")}</Notice>
        )}
      </div>
    </Frame>
  );
}

function factsOf({ t, locale }: Texts, account: AccountRow) {
  const head = (name: "username" | "state" | "roles" | "seen" | "created") =>
    t(`people.accounts.head.${name}`);
  return [
    { term: head("username"), detail: account.username },
    { term: head("state"), detail: <AccountStateTag t={t} account={account} /> },
    { term: head("roles"), detail: <DutyList t={t} duties={account.duties} /> },
    {
      term: head("seen"),
      detail: account.lastSeenAt
        ? formatMoment(locale, account.lastSeenAt)
        : t("people.accounts.neverSeen"),
    },
    { term: head("created"), detail: formatMoment(locale, account.createdAt) },
  ];
}
