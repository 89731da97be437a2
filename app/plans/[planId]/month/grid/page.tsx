import type { Metadata } from "next";
import { PeriodGate } from "@/components/ledger/period-gate";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatDay, formatMonth } from "@/lib/text/format";
import { showMonthGrid } from "@/lib/usecases/report/show-month-grid";
import { valueOrPage } from "@/lib/web/answer";
import { cellWords } from "@/lib/web/cell-words";
import { signedInCaller } from "@/lib/web/current-actor";
import { sentItemIds } from "@/lib/web/grid-fields";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { MonthPager } from "../month-pager";
import { gridChoices, gridRows, gridWords } from "./grid-content";
import { GridForm } from "./grid-form";
import { gridPath } from "./grid-path";

type GridProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ page?: string; month?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("month.grid") };
}

export default async function MonthGridPage({ params, searchParams }: GridProps) {
  const { planId } = await params;
  const { page, month } = await searchParams;
  const place = { page, month };
  const path = gridPath(planId, place);
  const caller = await signedInCaller(path);
  const held = await heldForm(path);
  // What was typed may have been of more rows than a page has.
  const typed = held ? sentItemIds(held) : [];
  const only = typed.length > 0 ? typed : undefined;
  const grid = valueOrPage(await showMonthGrid(caller, { planId, ...place, only }));
  const texts = await currentTexts();
  const { t, locale } = texts;
  const { plan, period, todo } = grid;
  const monthHref = `/plans/${plan.id}/month`;
  if (!period)
    return (
      <Frame path={path} planId={plan.id}>
        <EmptyState
          title={t("month.table.notYet")}
          action={<LinkButton href={monthHref}>{t("month.table.back")}</LinkButton>}
        />
      </Frame>
    );
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("app.nav.month"), href: monthHref }],
        }}
        title={t("month.table.title", { month: formatMonth(locale, period.month) })}
        lede={t("month.table.lede", { due: formatDay(locale, period.dueOn), todo })}
        actions={
          todo === 0 || !grid.takes ? undefined : (
            <LinkButton href={`${monthHref}/form.xlsx?month=${period.month}`} download>
              {t("month.download")}
            </LinkButton>
          )
        }
      />
      <div className="mb-4 empty:hidden">
        <PeriodGate texts={texts} period={period} today={plan.today} />
      </div>
      {held ? (
        <div className="mb-4">
          <Notice kind="warning">{t("month.table.restored")}</Notice>
        </div>
      ) : null}
      <GridForm
        hidden={{
          planId: String(plan.id),
          month: period.month,
          page: String(grid.page.number),
        }}
        held={held ?? {}}
        rows={gridRows(texts, grid)}
        choices={gridChoices(texts)}
        pasteWords={cellWords()}
        words={gridWords(texts)}
        empty={
          <EmptyState
            title={t("month.table.empty")}
            action={<LinkButton href={monthHref}>{t("month.table.back")}</LinkButton>}
          >
            {grid.takes ? t("month.table.emptyHint") : null}
          </EmptyState>
        }
      />
      <MonthPager
        texts={texts}
        page={grid.page}
        hrefOf={(to) => gridPath(plan.id, { ...place, page: to })}
      />
    </Frame>
  );
}
