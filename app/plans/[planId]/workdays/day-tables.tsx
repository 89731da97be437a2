import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { WorkdayEntry } from "@/lib/db/workdays";
import type { PublishedDay } from "@/lib/domain/workdays";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { RemoveWorkdayForm } from "./workday-form";

type EntryTableProps = {
  texts: Texts;
  planId: number;
  entries: readonly WorkdayEntry[];
  mayKeep: boolean;
};

/** The days of a year that were entered here; who keeps the calendar can take each back. */
export function EntryTable({ texts: { t, locale }, planId, entries, mayKeep }: EntryTableProps) {
  const head = (name: "day" | "kind" | "note" | "by" | "act") => t(`period.workdays.${name}`);
  return (
    <DataTable
      caption={t("period.workdays.ownCaption")}
      captionHidden
      rows={entries}
      rowKey={(row) => row.day}
      empty={<EmptyState title={t("period.workdays.ownEmpty")} />}
      columns={[
        {
          key: "day",
          head: head("day"),
          rowHeader: true,
          fixed: true,
          cell: (row) => formatDay(locale, row.day),
        },
        {
          key: "kind",
          head: head("kind"),
          label: head("kind"),
          fixed: true,
          cell: (row) => t(row.workday ? "period.workdays.work" : "period.workdays.off"),
        },
        { key: "note", head: head("note"), label: head("note"), cell: (row) => row.note },
        { key: "by", head: head("by"), label: head("by"), cell: (row) => row.setBy },
        ...(mayKeep
          ? [
              {
                key: "act",
                head: head("act"),
                fixed: true,
                cell: (row: WorkdayEntry) => (
                  <RemoveWorkdayForm
                    planId={planId}
                    day={row.day}
                    words={{
                      remove: t("period.workdays.remove"),
                      pending: t("period.workdays.pending"),
                      problem: t("period.workdays.problem"),
                    }}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

type PublishedTableProps = { texts: Texts; days: readonly PublishedDay[] };

/** The days off in the week and the worked weekends of a year's notice. */
export function PublishedTable({ texts: { t, locale }, days }: PublishedTableProps) {
  const head = (name: "day" | "kind" | "note") => t(`period.workdays.${name}`);
  return (
    <DataTable
      caption={t("period.workdays.publishedCaption")}
      captionHidden
      rows={days}
      rowKey={(row) => row.day}
      columns={[
        {
          key: "day",
          head: head("day"),
          rowHeader: true,
          fixed: true,
          cell: (row) => formatDay(locale, row.day),
        },
        {
          key: "kind",
          head: head("kind"),
          label: head("kind"),
          fixed: true,
          cell: (row) => t(row.workday ? "period.workdays.work" : "period.workdays.off"),
        },
        {
          key: "note",
          head: head("note"),
          label: head("note"),
          cell: ({ names }) => (locale === "zh-CN" ? names.zh : names.en),
        },
      ]}
    />
  );
}
