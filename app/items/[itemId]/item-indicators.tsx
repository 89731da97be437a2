import { DataTable } from "@/components/ui/data-table";
import type { ItemPage } from "@/lib/db/item-page";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { WithdrawnList } from "./withdrawn-list";

type Indicator = ItemPage["indicators"][number];

type ItemIndicatorsProps = { texts: Texts; indicators: readonly Indicator[] };

/** The quantities that a measure promises, and those that an amendment withdrew. */
export function ItemIndicators({ texts, indicators }: ItemIndicatorsProps) {
  const { t } = texts;
  const withdrawn = indicators.filter(({ withdrawnOn }) => withdrawnOn !== null);
  return (
    <>
      <IndicatorTable
        texts={texts}
        indicators={indicators.filter(({ withdrawnOn }) => withdrawnOn === null)}
      />
      <WithdrawnList
        texts={texts}
        summary={t("amendment.withdrawnIndicators", { count: withdrawn.length })}
        withdrawn={withdrawn.map(({ id, name, withdrawnOn }) => ({ id, words: name, withdrawnOn }))}
      />
    </>
  );
}

function IndicatorTable({ texts: { t, locale }, indicators }: ItemIndicatorsProps) {
  if (indicators.length === 0) return null;
  const head = (name: "name" | "target" | "by" | "scope") => t(`ledger.item.indicatorHead.${name}`);
  return (
    <DataTable
      caption={t("ledger.item.indicators")}
      captionHidden
      rows={indicators}
      rowKey={(row) => String(row.id)}
      columns={[
        { key: "name", head: head("name"), rowHeader: true, cell: (row) => row.name },
        {
          key: "target",
          head: head("target"),
          label: head("target"),
          numeric: true,
          cell: (row) =>
            `${t(`ledger.item.comparator.${row.comparator}`)} ${row.target} ${row.unit}`,
        },
        {
          key: "by",
          head: head("by"),
          label: head("by"),
          cell: (row) => (row.dueOn ? formatDay(locale, row.dueOn) : t("ledger.item.none")),
        },
        {
          key: "scope",
          head: head("scope"),
          label: head("scope"),
          cell: (row) => t(`ledger.item.scope.${row.scope}`),
        },
      ]}
    />
  );
}
