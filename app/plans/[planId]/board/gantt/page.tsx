import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { formatDay } from "@/lib/text/format";
import { ledgerAddress } from "@/lib/text/ledger-address";
import { boardAddress, boardConditions, nodesView } from "@/lib/text/schedule-address";
import { GANTT_COUNT_CAP, showGantt } from "@/lib/usecases/board/show-gantt";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { BoardTabs, boardPath } from "../board-tabs";
import { GanttFilter } from "./gantt-filter";
import { GanttTable } from "./gantt-table";

type GanttProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
export type Gantt = Extract<Awaited<ReturnType<typeof showGantt>>, { ok: true }>["value"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("schedule.gantt.title") };
}

export default async function GanttPage({ params, searchParams }: GanttProps) {
  const { planId } = await params;
  const path = `/plans/${planId}/board/gantt`;
  const asked = { ...(await searchParams), planId };
  const gantt = valueOrPage(await showGantt(await signedInCaller(path), asked));
  const texts = await currentTexts();
  const { t, locale } = texts;
  const { plan, filter, years, count } = gantt;
  const { light, due } = filter;
  const view = {
    ...boardConditions(filter),
    light,
    due,
    from: gantt.yearsChosen ? years.from : undefined,
    until: gantt.yearsChosen ? years.until : undefined,
  };
  const place = (edge: { after?: number; before?: number }) =>
    boardAddress(boardPath(plan.id, "gantt"), { ...view, ...edge });
  const total =
    count > GANTT_COUNT_CAP
      ? t("schedule.itemsCapped", { count: GANTT_COUNT_CAP })
      : t("schedule.items", { count });
  const span = { from: String(years.from), until: String(years.until) };
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        title={t("schedule.gantt.title")}
        lede={t("schedule.gantt.lede", {
          plan: plan.shortTitle,
          day: formatDay(locale, plan.today),
        })}
      />
      <BoardTabs t={t} planId={plan.id} current="gantt" />
      <GanttFilter t={t} gantt={gantt} view={view} />
      {gantt.rows.length === 0 ? (
        <EmptyState title={t("schedule.gantt.empty")}>{t("schedule.gantt.emptyHint")}</EmptyState>
      ) : (
        <>
          <p className="mb-2 text-table">
            {t("schedule.gantt.count", span)}{" "}
            <Link href={ledgerAddress(plan.id, nodesView(filter, filter.nodes))} prefetch={false}>
              {total}
            </Link>
          </p>
          <GanttTable texts={texts} gantt={gantt} />
        </>
      )}
      <Pager
        label={t("ui.pager")}
        words={{ previous: t("ui.previous"), next: t("ui.next") }}
        previousHref={gantt.before === undefined ? undefined : place({ before: gantt.before })}
        nextHref={gantt.after === undefined ? undefined : place({ after: gantt.after })}
      />
    </Frame>
  );
}
