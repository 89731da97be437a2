import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import type { Texts } from "@/lib/text/say";
import { showHeat } from "@/lib/usecases/board/show-heat";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { askedOf, boardAddress } from "../board-address";
import { BoardTabs, boardPath } from "../board-tabs";
import { PartFields } from "../part-fields";
import { ItemHeat } from "./item-heat";
import { UnitHeat } from "./unit-heat";

type HeatProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
/** A heat map as it is shown. */
export type ShownHeat = Extract<Awaited<ReturnType<typeof showHeat>>, { ok: true }>["value"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("board.heat.title") };
}

export default async function HeatPage({ params, searchParams }: HeatProps) {
  const { planId } = await params;
  const { rows, area, unit, until, after, before } = askedOf(await searchParams);
  const asked = { rows, area, unit, until, after, before };
  const path = boardAddress(planId, "heat", asked);
  const heat = valueOrPage(await showHeat(await signedInCaller(path), { planId, ...asked }));
  const texts = await currentTexts();
  const { t } = texts;
  const { plan } = heat;
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader
          title={t("board.heat.title")}
          lede={t("board.heat.lede", { plan: plan.shortTitle })}
        />
        <BoardTabs t={t} planId={plan.id} current="heat" />
        <Tabs
          label={t("board.heat.rows")}
          tabs={(["units", "items"] as const).map((each) => ({
            href: heatAddress(heat, { rows: each }),
            label: t(each === "units" ? "board.heat.byUnits" : "board.heat.byItems"),
            current: (heat.items === null) === (each === "units"),
          }))}
        />
        <MonthPager texts={texts} heat={heat} />
        {heat.items === null ? <UnitRows texts={texts} heat={heat} /> : null}
        {heat.items === null ? null : <ItemRows texts={texts} heat={heat} />}
      </div>
    </Frame>
  );
}

/** The address of this map with something else asked; its rows and its last month stay. */
function heatAddress(heat: ShownHeat, change: Record<string, string | number | undefined>): string {
  const { plan, filter, items, isNewest, columns } = heat;
  const isItems = (change.rows ?? (items ? "items" : "units")) === "items";
  return boardAddress(plan.id, "heat", {
    rows: isItems ? "items" : undefined,
    area: isItems ? filter.keyAreaId : undefined,
    unit: isItems ? filter.unitId : undefined,
    until: isNewest ? undefined : columns.at(-1)?.month,
    ...change,
    ...(isItems ? {} : { rows: undefined }),
  });
}

function MonthPager({ texts: { t }, heat }: { texts: Texts; heat: ShownHeat }) {
  const { earlier, later, isNewest } = heat;
  if (!earlier && isNewest) return null;
  return (
    <div className="mb-3 flex gap-2" data-screen-only>
      {earlier ? (
        <LinkButton size="small" href={heatAddress(heat, { until: earlier })}>
          ← {t("board.heat.earlier")}
        </LinkButton>
      ) : null}
      {isNewest ? null : (
        <LinkButton size="small" href={heatAddress(heat, { until: later })}>
          {t("board.heat.later")} →
        </LinkButton>
      )}
    </div>
  );
}

function UnitRows({ texts, heat }: { texts: Texts; heat: ShownHeat }) {
  const { t } = texts;
  if (heat.units.length === 0)
    return <EmptyState title={t("board.heat.empty")}>{t("board.trend.emptyHint")}</EmptyState>;
  return (
    <>
      <UnitHeat texts={texts} heat={heat} />
      <p className="mt-2 text-small text-ink-soft">{t("board.heat.legend")}</p>
    </>
  );
}

function ItemRows({ texts, heat }: { texts: Texts; heat: ShownHeat }) {
  const { t } = texts;
  const { plan, filter, items, choices } = heat;
  if (!items) return null;
  const isFiltered = filter.keyAreaId !== undefined || filter.unitId !== undefined;
  const all = heatAddress(heat, { area: undefined, unit: undefined });
  return (
    <>
      <FilterForm
        action={boardPath(plan.id, "heat")}
        label={t("ui.filter")}
        words={{ apply: t("ui.applyFilter"), clear: t("ui.clearFilter") }}
        clearHref={isFiltered ? all : undefined}
        kept={{
          rows: "items",
          ...(heat.isNewest ? {} : { until: heat.columns.at(-1)?.month ?? "" }),
        }}
      >
        <PartFields t={t} choices={choices} filter={filter} />
      </FilterForm>
      {items.rows.length === 0 ? (
        <EmptyState title={t("board.heat.empty")}>{t("board.heat.emptyHint")}</EmptyState>
      ) : (
        <ItemHeat texts={texts} heat={heat} rows={items.rows} />
      )}
      <p className="mt-2 text-small text-ink-soft">
        {t("board.heat.itemLegend")} {isFiltered ? t("board.heat.filterNote") : null}
      </p>
      <Pager
        label={t("ui.pager")}
        words={{ previous: t("ui.previous"), next: t("ui.next") }}
        previousHref={
          items.before === undefined ? undefined : heatAddress(heat, { before: items.before })
        }
        nextHref={items.after === undefined ? undefined : heatAddress(heat, { after: items.after })}
      />
    </>
  );
}
