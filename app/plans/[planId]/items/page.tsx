import type { Metadata } from "next";
import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import { ColumnChoice } from "@/components/ui/column-choice";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import type { ItemRow } from "@/lib/db/item-list";
import { ITEM_ORDERS } from "@/lib/domain/item-view";
import { formatDay } from "@/lib/text/format";
import { type LedgerView, ledgerAddress } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";
import { COUNT_CAP, listLedger } from "@/lib/usecases/item/list-ledger";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { LedgerFilter } from "./ledger-filter";

const TABLE_ID = "ledger";

type LedgerProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("ledger.items.title") };
}

export default async function LedgerPage({ params, searchParams }: LedgerProps) {
  const { planId } = await params;
  const asked = blanksLeftOut(await searchParams);
  const path = `/plans/${planId}/items`;
  const caller = await signedInCaller(path);
  const ledger = valueOrPage(await listLedger(caller, { ...asked, planId }));
  const texts = await currentTexts();
  const { t } = texts;
  const { filter, order, plan, count } = ledger;
  const view: LedgerView = {
    area: filter.keyAreaId,
    unit: filter.unitId,
    part: filter.part,
    light: filter.light,
    due: filter.due,
    from: filter.nodes?.from,
    until: filter.nodes?.until,
    node: filter.nodes?.state,
    on: ledger.on,
    q: filter.text,
    order: order === "document" ? undefined : order,
  };
  const address = (change: LedgerView) => ledgerAddress(plan.id, { ...view, ...change });
  const shownColumns = columns(texts);
  const total =
    count > COUNT_CAP
      ? t("ledger.items.summaryCapped", { count: COUNT_CAP })
      : t("ledger.items.summary", { count });
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader
          title={t("ledger.items.title")}
          lede={t("ledger.items.lede", { plan: plan.shortTitle })}
          actions={
            <LinkButton
              href={`/plans/${plan.id}/hand-over${
                typeof filter.unitId === "number" ? `?unit=${filter.unitId}` : ""
              }`}
            >
              {t("reform.handOver.title")}
            </LinkButton>
          }
        />
        <LedgerFilter t={t} planId={plan.id} view={view} choices={ledger.choices} />
        <Tabs
          label={t("ledger.items.order.label")}
          tabs={ITEM_ORDERS.map((each) => ({
            href: address({ order: each === "document" ? undefined : each }),
            label: t(`ledger.items.order.${each}`),
            current: each === order,
          }))}
        />
        <ColumnChoice
          tableId={TABLE_ID}
          title={t("ledger.items.columns")}
          columns={shownColumns.map(({ key, label, rowHeader }) => ({
            key,
            label: label ?? key,
            canHide: !rowHeader,
          }))}
        />
        <div id={TABLE_ID}>
          <DataTable
            caption={`${t("ledger.items.caption")} · ${total}`}
            columns={shownColumns}
            rows={ledger.rows}
            rowKey={(row) => String(row.id)}
            empty={
              <EmptyState title={t("ledger.items.empty")}>{t("ledger.items.emptyHint")}</EmptyState>
            }
          />
        </div>
        <Pager
          label={t("ui.pager")}
          words={{ previous: t("ui.previous"), next: t("ui.next") }}
          previousHref={ledger.before ? address({ before: ledger.before }) : undefined}
          nextHref={ledger.after ? address({ after: ledger.after }) : undefined}
        />
      </div>
    </Frame>
  );
}

/** A GET form sends its untouched fields as blanks: they ask nothing. */
function blanksLeftOut(query: Record<string, string | string[] | undefined>) {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
}

function columns({ t, locale }: Texts): Column<ItemRow>[] {
  const head = (name: "code" | "unit" | "deadline" | "next" | "percent" | "light") =>
    t(`ledger.items.head.${name}`);
  return [
    {
      key: "light",
      head: head("light"),
      label: head("light"),
      fixed: true,
      cell: (row) => <LightTag light={row.light} label={t(`light.${row.light}`)} size="small" />,
    },
    { key: "code", head: head("code"), label: head("code"), fixed: true, cell: (row) => row.code },
    {
      key: "measure",
      head: t("ledger.items.head.measure"),
      rowHeader: true,
      cell: (row) => (
        <Link href={`/items/${row.id}`} prefetch={false}>
          {row.text}
        </Link>
      ),
    },
    {
      key: "unit",
      head: head("unit"),
      label: head("unit"),
      width: "11rem",
      cell: (row) => (
        <>
          {row.filingUnit ?? t("ledger.items.noUnit")}
          {row.leadCount > 1 ? (
            <span className="block text-small text-ink-soft">
              {t("ledger.items.jointLeads", { count: row.leadCount })}
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: "deadline",
      head: head("deadline"),
      label: head("deadline"),
      width: "12rem",
      cell: (row) => row.deadlinePrinted ?? t("ledger.item.noDeadline"),
    },
    {
      key: "next",
      head: head("next"),
      label: head("next"),
      width: "12rem",
      cell: (row) =>
        row.nextDueOn ? (
          <>
            {row.nextDueName}{" "}
            <span className="whitespace-nowrap">{formatDay(locale, row.nextDueOn)}</span>
          </>
        ) : (
          t("ui.none")
        ),
    },
    {
      key: "percent",
      head: head("percent"),
      label: head("percent"),
      numeric: true,
      fixed: true,
      cell: (row) => (row.percent === null ? "—" : `${row.percent}%`),
    },
  ];
}
