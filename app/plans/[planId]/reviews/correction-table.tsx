import Link from "next/link";
import { RiskList } from "@/components/ledger/risk-list";
import { DataTable } from "@/components/ui/data-table";
import type { CorrectionRow } from "@/lib/db/period-list";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type CorrectionTableProps = { texts: Texts; rows: readonly CorrectionRow[] };

/** Corrections that wait for the office, with what to look at in them; each leads to its report. */
export function CorrectionTable({ texts, rows }: CorrectionTableProps) {
  const { t, locale } = texts;
  const head = (name: "change" | "reason") => t(`period.correctionHead.${name}`);
  const percent = (value: number | null) => (value === null ? "—" : `${value}%`);
  return (
    <DataTable
      caption={t("period.correctionsCaption")}
      captionHidden
      rows={rows}
      rowKey={(row) => `${row.itemId} ${row.month}`}
      columns={[
        {
          key: "unit",
          head: t("period.one.unit"),
          label: t("period.one.unit"),
          cell: (row) => row.unitName,
        },
        {
          key: "item",
          head: t("period.one.item"),
          rowHeader: true,
          cell: (row) => (
            <Link href={`/items/${row.itemId}/reports/${row.month}#corrections`} prefetch={false}>
              {row.code} {row.text}
            </Link>
          ),
        },
        {
          key: "month",
          head: t("period.head.month"),
          label: t("period.head.month"),
          fixed: true,
          cell: (row) => formatMonth(locale, row.month),
        },
        {
          key: "change",
          head: head("change"),
          label: head("change"),
          fixed: true,
          cell: (row) => t("period.change", { from: percent(row.from), to: percent(row.to) }),
        },
        { key: "reason", head: head("reason"), label: head("reason"), cell: (row) => row.reason },
        {
          key: "what",
          head: t("office.queue.what"),
          label: t("office.queue.what"),
          cell: (row) => <RiskList texts={texts} risks={row.risks} />,
        },
      ]}
    />
  );
}
