import type { Metadata } from "next";
import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { AccountRow } from "@/lib/db/accounts-list";
import type { Translator } from "@/lib/text/translator";
import { listRoleHolders } from "@/lib/usecases/role/list-role-holders";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../_frame/frame";
import { ListPager } from "../_frame/list-pager";
import { ListSearch } from "../_frame/list-search";
import { peopleAddress } from "../accounts/people-pages";
import { AccountStateTag, DutyList } from "../accounts/said-account";

const PATH = "/roles";

type RolesProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("people.roles.title") };
}

export default async function RolesPage({ searchParams }: RolesProps) {
  const query = await searchParams;
  const list = valueOrPage(await listRoleHolders(await signedInCaller(PATH), query));
  const { t } = await currentTexts();
  return (
    <Frame path={PATH}>
      <PageHeader
        title={t("people.roles.title")}
        lede={t("people.roles.lede")}
        actions={
          <LinkButton variant="secondary" href="/roles/import">
            {t("lists.roleImport.open")}
          </LinkButton>
        }
      />
      <GivenNotice t={t} given={Number(query.given)} />
      <ListSearch
        t={t}
        path={PATH}
        text={list.text}
        label={t("people.accounts.search")}
        hint={t("people.accounts.searchHint")}
      />
      <DataTable
        caption={t("people.roles.caption")}
        captionHidden
        columns={columns(t)}
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

/** How many roles a list just gave, as its address says. */
function GivenNotice({ t, given }: { t: Translator; given: number }) {
  if (!Number.isInteger(given)) return null;
  return (
    <div className="mb-4">
      <FocusOnArrival renewedBy={given}>
        <Notice kind="success">{t("lists.roleImport.done", { count: given })}</Notice>
      </FocusOnArrival>
    </div>
  );
}

function columns(t: Translator): Column<AccountRow>[] {
  const head = (name: "username" | "roles" | "state") => t(`people.accounts.head.${name}`);
  return [
    {
      key: "name",
      head: t("people.accounts.head.name"),
      rowHeader: true,
      cell: (row) => (
        <Link href={`/roles/${row.id}`} prefetch={false}>
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
  ];
}
