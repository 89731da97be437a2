import Link from "next/link";
import { ReportStateTag } from "@/components/ledger/report-state-tag";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { takesAct } from "@/lib/domain/period-state";
import type { Texts } from "@/lib/text/say";
import type { ShownPeriod } from "./page";

type MissingTableProps = { texts: Texts; shown: ShownPeriod };

/** What the office does not have, unit by unit, and whom to ask today. */
export function MissingTable({ texts: { t }, shown }: MissingTableProps) {
  const { plan, missing, period, counts } = shown;
  const later = takesAct(period, plan.today, "submit") ? "noChase" : "overChase";
  const nothing = counts.asked === 0 ? t("period.one.noneAsked") : t("period.one.missingEmpty");
  return (
    <DataTable
      caption={t("period.one.missingCaption")}
      captionHidden
      rows={missing}
      rowKey={(row) => String(row.itemId)}
      empty={<EmptyState title={nothing}>{t("period.one.missingEmptyHint")}</EmptyState>}
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
            <Link href={`/items/${row.itemId}/reports/${period.month}`} prefetch={false}>
              {row.code} {row.text}
            </Link>
          ),
        },
        {
          key: "state",
          head: t("period.one.state"),
          label: t("period.one.state"),
          fixed: true,
          cell: (row) => <ReportStateTag t={t} state={row.state ?? "NOT_STARTED"} />,
        },
        {
          key: "chase",
          head: t("period.one.chase"),
          label: t("period.one.chase"),
          cell: ({ level, people }) =>
            level === null ? (
              <span className="text-ink-faint">{t(`period.one.${later}`)}</span>
            ) : (
              <>
                {t(`app.role.${level}`)}
                <span className="block text-small text-ink-soft">
                  {people[level].join(t("ui.listComma")) ||
                    t("period.one.nobody", { role: t(`app.role.${level}`) })}
                </span>
              </>
            ),
        },
      ]}
    />
  );
}
