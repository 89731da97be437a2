import Link from "next/link";
import type { ReactNode } from "react";
import { LightTag } from "@/components/ledger/light-tag";
import { DataTable } from "@/components/ui/data-table";
import { LinkButton } from "@/components/ui/link-button";
import type { WaitingRow } from "@/lib/db/month";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type WaitingTableProps = {
  texts: Texts;
  rows: readonly WaitingRow[];
  caption: string;
  /** The word of the link that leads to the decision. */
  act: string;
  empty: ReactNode;
};

/** Submitted reports that wait for the reader's decision. */
export function WaitingTable({ texts, rows, caption, act, empty }: WaitingTableProps) {
  const { t, locale } = texts;
  const reportPath = (row: WaitingRow) => `/items/${row.itemId}/reports/${row.month}`;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => `${row.itemId} ${row.month}`}
      empty={empty}
      columns={[
        {
          key: "light",
          head: t("ledger.items.head.light"),
          label: t("ledger.items.head.light"),
          fixed: true,
          cell: (row) => (
            <LightTag light={row.light} label={t(`light.${row.light}`)} size="small" />
          ),
        },
        {
          key: "code",
          head: t("ledger.items.head.code"),
          label: t("ledger.items.head.code"),
          fixed: true,
          cell: (row) => row.code,
        },
        {
          key: "measure",
          head: t("ledger.items.head.measure"),
          rowHeader: true,
          cell: (row) => (
            <Link href={reportPath(row)} prefetch={false}>
              {row.text}
            </Link>
          ),
        },
        {
          key: "unit",
          head: t("ledger.items.head.unit"),
          label: t("ledger.items.head.unit"),
          cell: (row) => row.unitName,
        },
        {
          key: "month",
          head: t("ledger.item.reportHead.month"),
          label: t("ledger.item.reportHead.month"),
          fixed: true,
          cell: (row) => formatMonth(locale, row.month),
        },
        {
          key: "self",
          head: t("ledger.item.reportHead.self"),
          label: t("ledger.item.reportHead.self"),
          fixed: true,
          cell: (row) => (row.selfLight ? t(`light.${row.selfLight}`) : "—"),
        },
        {
          key: "percent",
          head: t("ledger.item.reportHead.percent"),
          label: t("ledger.item.reportHead.percent"),
          numeric: true,
          cell: (row) => (row.percent === null ? "—" : `${row.percent}%`),
        },
        {
          key: "act",
          head: t("ledger.month.act"),
          fixed: true,
          cell: (row) => (
            <LinkButton href={reportPath(row)} size="small" variant="secondary">
              {act}
              <span className="sr-only"> {row.code}</span>
            </LinkButton>
          ),
        },
      ]}
    />
  );
}
