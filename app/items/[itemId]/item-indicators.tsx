import { IndicatorLine } from "@/components/ledger/indicator-line";
import { DataTable } from "@/components/ui/data-table";
import type { ItemPage } from "@/lib/db/item-page";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { WithdrawnList } from "./withdrawn-list";

type Indicator = ItemPage["indicators"][number];

type ItemIndicatorsProps = { texts: Texts; indicators: readonly Indicator[]; today: PlainDate };

/** The quantities that a measure promises with their accepted readings, and those that an amendment withdrew. */
export function ItemIndicators({ texts, indicators, today }: ItemIndicatorsProps) {
  const { t } = texts;
  const current = indicators.filter(({ withdrawnOn }) => withdrawnOn === null);
  const withdrawn = indicators.filter(({ withdrawnOn }) => withdrawnOn !== null);
  return (
    <>
      <IndicatorTable texts={texts} indicators={current} />
      {current
        .filter(({ readings }) => readings.length > 0)
        .map((indicator) => (
          <div key={indicator.id} className="mt-4">
            <h3 className="mb-1 text-table font-semibold">{indicator.name}</h3>
            <IndicatorLine
              texts={texts}
              indicator={{ ...indicator, target: Number(indicator.target) }}
              today={today}
            />
          </div>
        ))}
      <WithdrawnList
        texts={texts}
        summary={t("amendment.withdrawnIndicators", { count: withdrawn.length })}
        withdrawn={withdrawn.map(({ id, name, withdrawnOn }) => ({ id, words: name, withdrawnOn }))}
      />
    </>
  );
}

function IndicatorTable({ texts: { t, locale }, indicators }: Omit<ItemIndicatorsProps, "today">) {
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
          cell: (row) => (
            <>
              {t(`ledger.item.comparator.${row.comparator}`)} {row.target} {row.unit}
              {row.firstTarget ? (
                <div className="text-small text-ink-faint">
                  {t("change.firstTarget", { target: `${row.firstTarget} ${row.unit}` })}
                </div>
              ) : null}
            </>
          ),
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
