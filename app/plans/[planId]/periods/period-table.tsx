import Link from "next/link";
import type { ReactNode } from "react";
import { PeriodStateTag } from "@/components/ledger/period-state-tag";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { PeriodCounts } from "@/lib/db/period-list";
import type { DecidedPeriod, PeriodState } from "@/lib/domain/period-state";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type PeriodRow = DecidedPeriod & { state: PeriodState; counts: PeriodCounts };
type PeriodTableProps = {
  texts: Texts;
  rows: readonly PeriodRow[];
  /** The address below which each period has its own. */
  address: string;
  empty: ReactNode;
};

/** The periods of a plan with their days, where they stand, and how many reports are where. */
export function PeriodTable({ texts, rows, address, empty }: PeriodTableProps) {
  const { t, locale } = texts;
  const count = (name: keyof PeriodCounts): Column<PeriodRow> => ({
    key: name,
    head: t(`period.head.${name}`),
    label: t(`period.head.${name}`),
    numeric: true,
    fixed: true,
    cell: (row) => row.counts[name],
  });
  return (
    <DataTable
      caption={t("period.caption")}
      captionHidden
      rows={rows}
      rowKey={(row) => row.month}
      empty={empty}
      columns={[
        {
          key: "month",
          head: t("period.head.month"),
          rowHeader: true,
          fixed: true,
          cell: (row) => (
            <Link href={`${address}/${row.month}`} prefetch={false}>
              {formatMonth(locale, row.month)}
            </Link>
          ),
        },
        {
          key: "state",
          head: t("period.head.state"),
          label: t("period.head.state"),
          cell: (row) => (
            <>
              <PeriodStateTag t={t} state={row.state} exempt={row.exemptReason !== null} />
              {row.exemptReason ? (
                <p className="mt-1 text-small text-ink-soft">{row.exemptReason}</p>
              ) : null}
              {row.state === "REOPENED" && row.reopenedUntil ? (
                <p className="mt-1 text-small text-ink-soft">
                  {t("period.reopenedUntil", { day: formatDay(locale, row.reopenedUntil) })}
                </p>
              ) : null}
            </>
          ),
        },
        {
          key: "days",
          head: t("period.head.days"),
          label: t("period.head.days"),
          cell: (row) => (
            <>
              {t("period.span", {
                opens: formatDay(locale, row.opensOn),
                due: formatDay(locale, row.dueOn),
              })}
              <span className="block text-small text-ink-faint">
                {t("period.grace", { day: formatDay(locale, row.graceUntil) })}
              </span>
            </>
          ),
        },
        count("asked"),
        count("accepted"),
        count("waiting"),
        count("missing"),
      ]}
    />
  );
}
