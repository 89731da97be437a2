import { LightCountsTable } from "@/components/ledger/light-counts-table";
import { TrendChart } from "@/components/ledger/trend-chart";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import type { LightCounts } from "@/lib/domain/board";
import { LIGHTS } from "@/lib/domain/light";
import { formatDay } from "@/lib/text/format";
import { ledgerAddress } from "@/lib/text/ledger-address";
import type { UnitBoardPart } from "./page";
import { unitAddress } from "./unit-address";

/** The lights of what the unit files by month end: drawn as stacked bars, and the same as a table. */
export function UnitTrend({ texts, board }: UnitBoardPart) {
  const { t, locale } = texts;
  const { plan, unit } = board;
  const points = board.trend.filter(({ counts }) => total(counts) > 0);
  if (points.length < 2) return <EmptyState title={t("unitBoard.trendEmpty")} />;
  return (
    <div className="flex flex-col gap-2">
      <TrendChart texts={texts} trend={{ points }} />
      <Disclosure summary={t("unitBoard.trendTable")}>
        <LightCountsTable
          t={t}
          caption={t("unitBoard.trendTable")}
          captionHidden
          nameHead={t("unitBoard.trendDay")}
          rows={points.map(({ day, counts }) => {
            const on = day < plan.today ? day : undefined;
            return {
              key: day,
              name: formatDay(locale, day),
              href: unitAddress(plan.id, unit.id, { on }),
              counts,
              listHref: (light) =>
                ledgerAddress(plan.id, {
                  unit: unit.id,
                  part: "filing",
                  light: light === "ALL" ? undefined : light,
                  on,
                }),
            };
          })}
        />
      </Disclosure>
    </div>
  );
}

function total(counts: LightCounts): number {
  return LIGHTS.reduce((sum, light) => sum + counts[light], 0);
}
