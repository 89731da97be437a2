import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { INDICATOR_STANDINGS, type IndicatorStanding } from "@/lib/domain/indicator";
import { formatDay } from "@/lib/text/format";
import { boardAddress, boardConditions } from "@/lib/text/schedule-address";
import { showIndicators } from "@/lib/usecases/board/show-indicators";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { UnitFields } from "../../_conditions/condition-fields";
import { BoardTabs, boardPath } from "../board-tabs";
import { IndicatorCard } from "./indicator-card";

type IndicatorsProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
export type Indicators = Extract<Awaited<ReturnType<typeof showIndicators>>, { ok: true }>["value"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("schedule.indicators.title") };
}

export default async function IndicatorsPage({ params, searchParams }: IndicatorsProps) {
  const { planId } = await params;
  const path = `/plans/${planId}/board/indicators`;
  const asked = { ...(await searchParams), planId };
  const shown = valueOrPage(await showIndicators(await signedInCaller(path), asked));
  const texts = await currentTexts();
  const { t, locale } = texts;
  const { plan, standing, counts, rows } = shown;
  const view = boardConditions(shown.filter);
  const address = (change: { standing?: IndicatorStanding; after?: string; before?: string }) =>
    boardAddress(boardPath(plan.id, "indicators"), { ...view, ...change });
  const kept = standing ? { standing } : {};
  const all = INDICATOR_STANDINGS.reduce((sum, each) => sum + counts[each], 0);
  const isNarrowed = Object.values(view).some((value) => value !== undefined);
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        title={t("schedule.indicators.title")}
        lede={t("schedule.indicators.lede", {
          plan: plan.shortTitle,
          day: formatDay(locale, plan.today),
        })}
      />
      <BoardTabs t={t} planId={plan.id} current="indicators" />
      <FilterForm
        action={boardPath(plan.id, "indicators")}
        label={t("ui.filter")}
        words={{ apply: t("ui.applyFilter"), clear: t("ui.clearFilter") }}
        clearHref={isNarrowed ? boardAddress(boardPath(plan.id, "indicators"), kept) : undefined}
        kept={kept}
      >
        <UnitFields t={t} view={view} choices={shown.choices} />
      </FilterForm>
      <Tabs
        label={t("schedule.indicators.tabs")}
        tabs={[
          { href: address({}), label: t("ui.all"), count: all, current: standing === undefined },
          ...INDICATOR_STANDINGS.map((each) => ({
            href: address({ standing: each }),
            label: t(`schedule.indicators.standing.${each}`),
            count: counts[each],
            current: each === standing,
          })),
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={t(
            all === 0 && !isNarrowed ? "schedule.indicators.none" : "schedule.indicators.empty",
          )}
        >
          {t(
            all === 0 && !isNarrowed
              ? "schedule.indicators.noneHint"
              : "schedule.indicators.emptyHint",
          )}
        </EmptyState>
      ) : (
        <ol
          aria-label={t("schedule.indicators.list")}
          className="flex flex-col gap-px border border-rule bg-rule"
        >
          {rows.map((row) => (
            <IndicatorCard key={row.id} texts={texts} indicator={row} today={plan.today} />
          ))}
        </ol>
      )}
      <Pager
        label={t("ui.pager")}
        words={{ previous: t("ui.previous"), next: t("ui.next") }}
        previousHref={shown.before ? address({ ...kept, before: shown.before }) : undefined}
        nextHref={shown.after ? address({ ...kept, after: shown.after }) : undefined}
      />
    </Frame>
  );
}
