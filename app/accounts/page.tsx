import type { Metadata } from "next";
import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { AccountRow } from "@/lib/db/accounts-list";
import { formatMoment } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { listAccounts } from "@/lib/usecases/account/list-accounts";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../_frame/frame";
import { ListPager } from "../_frame/list-pager";
import { ListSearch } from "../_frame/list-search";
import { peopleAddress } from "./people-pages";
import { AccountStateTag, DutyList } from "./said-account";

const PATH = "/accounts";

type AccountsProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("people.accounts.title") };
}

export default async function AccountsPage({ searchParams }: AccountsProps) {
  const list = valueOrPage(await listAccounts(await signedInCaller(PATH), await searchParams));
  const texts = await currentTexts();
  const { t } = texts;
  return (
    <Frame path={PATH}>
      <PageHeader
        title={t("people.accounts.title")}
        lede={t("people.accounts.lede")}
        actions={
          <>
            <LinkButton variant="primary" href="/accounts/new">
              {t("people.accounts.create")}
            </LinkButton>
            <LinkButton variant="secondary" href="/accounts/import">
              {t("lists.accountImport.open")}
            </LinkButton>
          </>
        }
      />
      {list.mayAppointFirst ? (
        <div className="mb-6 max-w-reading">
          <Notice kind="warning" title={t("people.accounts.firstSecurity.title")}>
            {t("people.accounts.firstSecurity.body")}
          </Notice>
        </div>
      ) : null}
      <ListSearch
        t={t}
        path={PATH}
        text={list.text}
        label={t("people.accounts.search")}
        hint={t("people.accounts.searchHint")}
      />
      <DataTable
        caption={t("people.accounts.caption")}
        captionHidden
        columns={columns(texts)}
        rows={list.rows}
        rowKey={(row) => String(row.id)}
        empty={
          <EmptyState title={t("people.accounts.empty")}>
            {t("people.accounts.emptyHint")}
          </EmptyState>
        }
      />
      <ListPager
        t={t}
        page={list.page}
        more={list.more}
        address={(page) => peopleAddress(PATH, { q: list.text, page })}
      />
    </Frame>
  );
}

function columns({ t, locale }: Texts): Column<AccountRow>[] {
  const head = (name: "username" | "roles" | "state" | "seen") => t(`people.accounts.head.${name}`);
  return [
    {
      key: "name",
      head: t("people.accounts.head.name"),
      rowHeader: true,
      cell: (row) => (
        <Link href={`/accounts/${row.id}`} prefetch={false}>
          {row.displayName}
        </Link>
      ),
    },
    {
      key: "username",
      head: head("username"),
      label: head("username"),
      cell: (row) => row.username,
    },
    {
      key: "roles",
      head: head("roles"),
      label: head("roles"),
      cell: (row) => <DutyList t={t} duties={row.duties} />,
    },
    {
      key: "state",
      head: head("state"),
      label: head("state"),
      fixed: true,
      cell: (row) => <AccountStateTag t={t} account={row} />,
    },
    {
      key: "seen",
      head: head("seen"),
      label: head("seen"),
      fixed: true,
      cell: (row) =>
        row.lastSeenAt ? formatMoment(locale, row.lastSeenAt) : t("people.accounts.neverSeen"),
    },
  ];
}
