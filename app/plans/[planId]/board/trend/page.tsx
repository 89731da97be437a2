import type { Metadata } from "next";
import { TrendChart } from "@/components/ledger/trend-chart";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { showTrend } from "@/lib/usecases/board/show-trend";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { askedOf, boardAddress } from "../board-address";
import { BoardTabs, boardPath } from "../board-tabs";
import { PartFields, sayPart } from "../part-fields";
import { TrendTable } from "./trend-table";

type TrendProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
/** A trend as it is shown. */
export type ShownTrend = Extract<Awaited<ReturnType<typeof showTrend>>, { ok: true }>["value"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("board.trend.title") };
}

export default async function TrendPage({ params, searchParams }: TrendProps) {
  const { planId } = await params;
  const { area, unit, by } = askedOf(await searchParams);
  const path = boardAddress(planId, "trend", { area, unit, by });
  const caller = await signedInCaller(path);
  const trend = valueOrPage(await showTrend(caller, { planId, area, unit, by }));
  const texts = await currentTexts();
  const { t } = texts;
  const { plan, points } = trend;
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader
          title={t("board.trend.title")}
          lede={t("board.trend.lede", { plan: plan.shortTitle })}
        />
        <BoardTabs t={t} planId={plan.id} current="trend" />
        <TrendFilter texts={texts} trend={trend} />
        {points.length === 0 ? (
          <EmptyState title={t("board.trend.empty")}>{t("board.trend.emptyHint")}</EmptyState>
        ) : (
          <>
            <h2 className="mb-3 text-heading">{captionOf(texts, trend)}</h2>
            <TrendChart texts={texts} trend={trend} />
            <div className="mt-6">
              <TrendTable texts={texts} trend={trend} caption={captionOf(texts, trend)} />
            </div>
          </>
        )}
      </div>
    </Frame>
  );
}

function captionOf({ t }: Texts, { choices, filter }: ShownTrend): string {
  const part = sayPart({ t, choices, filter });
  return part ? t("board.trend.chartOf", { part }) : t("board.trend.chart");
}

function TrendFilter({ texts: { t, locale }, trend }: { texts: Texts; trend: ShownTrend }) {
  const { plan, filter, month, months, choices } = trend;
  const isFiltered = [filter.keyAreaId, filter.unitId, month].some((each) => each !== undefined);
  return (
    <FilterForm
      action={boardPath(plan.id, "trend")}
      label={t("ui.filter")}
      words={{ apply: t("ui.applyFilter"), clear: t("ui.clearFilter") }}
      clearHref={isFiltered ? boardPath(plan.id, "trend") : undefined}
    >
      <SelectField
        name="by"
        label={t("board.trend.by")}
        emptyWord={t("board.trend.byMonths")}
        defaultValue={month ?? ""}
        choices={months.toReversed().map((each) => ({
          value: each,
          label: t("board.trend.byDays", { month: formatMonth(locale, each) }),
        }))}
      />
      <PartFields t={t} choices={choices} filter={filter} />
    </FilterForm>
  );
}
