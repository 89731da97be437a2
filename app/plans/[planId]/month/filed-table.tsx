import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import { ReportStateTag } from "@/components/ledger/report-state-tag";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { MonthRow } from "@/lib/db/month";
import type { Texts } from "@/lib/text/say";

type FiledTableProps = { texts: Texts; rows: readonly MonthRow[]; month: string };

/** What has been filed for the period, and where it stands. */
export function FiledTable({ texts: { t }, rows, month }: FiledTableProps) {
  return (
    <DataTable
      caption={t("ledger.month.done")}
      captionHidden
      rows={rows}
      rowKey={(row) => String(row.itemId)}
      empty={<EmptyState title={t("ledger.month.doneEmpty")} />}
      columns={[
        {
          key: "state",
          head: t("ledger.item.reportHead.state"),
          label: t("ledger.item.reportHead.state"),
          fixed: true,
          cell: (row) => <ReportStateTag t={t} state={row.state ?? "NOT_STARTED"} />,
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
            <Link href={`/items/${row.itemId}/reports/${month}`} prefetch={false}>
              {row.text}
            </Link>
          ),
        },
        {
          key: "light",
          head: t("ledger.items.head.light"),
          label: t("ledger.items.head.light"),
          fixed: true,
          cell: (row) => (
            <LightTag light={row.light} label={t(`light.${row.light}`)} size="small" />
          ),
        },
      ]}
    />
  );
}
