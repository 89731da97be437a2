import Link from "next/link";
import { ReportStanding } from "@/components/ledger/report-standing";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { ShownItem } from "./page";
import { sayCorrection } from "./reports/[month]/correct/say-correction";

type ItemReportsProps = { texts: Texts; itemId: number; reports: ShownItem["reports"] };

/** The item's reports by month, newest first; each leads to the report itself. */
export function ItemReports({ texts: { t, locale }, itemId, reports }: ItemReportsProps) {
  const head = (name: "month" | "state" | "percent" | "counted" | "self" | "done") =>
    t(`ledger.item.reportHead.${name}`);
  const percent = (value: number | null) => (value === null ? "—" : `${value}%`);
  return (
    <DataTable
      caption={t("ledger.item.reportsCaption")}
      captionHidden
      rows={reports}
      rowKey={(row) => row.month}
      empty={<EmptyState title={t("ledger.item.reportsEmpty")} />}
      columns={[
        {
          key: "month",
          head: head("month"),
          rowHeader: true,
          fixed: true,
          cell: (row) => (
            <Link href={`/items/${itemId}/reports/${row.month}`} prefetch={false}>
              {formatMonth(locale, row.month)}
            </Link>
          ),
        },
        {
          key: "state",
          head: head("state"),
          label: head("state"),
          fixed: true,
          cell: (row) => (
            <ReportStanding t={t} stored={row.stored} shown={row.state} late={row.late} />
          ),
        },
        {
          key: "percent",
          head: head("percent"),
          label: head("percent"),
          numeric: true,
          fixed: true,
          cell: (row) => percent(row.percent),
        },
        {
          key: "counted",
          head: head("counted"),
          label: head("counted"),
          numeric: true,
          fixed: true,
          cell: (row) => percent(row.acceptedPercent),
        },
        {
          key: "self",
          head: head("self"),
          label: head("self"),
          fixed: true,
          cell: (row) => (row.selfLight ? t(`light.${row.selfLight}`) : "—"),
        },
        {
          key: "done",
          head: head("done"),
          label: head("done"),
          cell: (row) => (
            <>
              {row.done ?? "—"}
              {row.correctionReason !== null && row.acceptedPercent !== null ? (
                <span className="block text-small text-ink-soft">
                  {sayCorrection(t, {
                    published: row.publishedPercent,
                    percent: row.acceptedPercent,
                    reason: row.correctionReason,
                  })}
                </span>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
