import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { listWork } from "@/lib/usecases/today/list-work";
import { LookedNotice } from "./looked-notice";
import { sayCount } from "./say-work";
import { type TodayView, todayPath } from "./today-path";
import { WorkRows } from "./work-rows";

type Listed = Extract<Awaited<ReturnType<typeof listWork>>, { ok: true }>["value"];
type OneListProps = {
  texts: Texts;
  listed: Listed;
  /** Between which units, of bottlenecks. */
  between: Pick<TodayView, "asker" | "helper">;
  looked: string | undefined;
};

/** One list of today's work on a page of its own. */
export function OneList({ texts, listed, between, looked }: OneListProps) {
  const { t, locale } = texts;
  const { plan, list, rows, count, days } = listed;
  const words = `today.list.${list}` as const;
  return (
    <div>
      <PageHeader
        breadcrumb={{
          label: t("today.nav"),
          crumbs: [{ label: t("today.title"), href: todayPath(plan.id) }],
        }}
        title={`${titleOf(texts, listed, between)} · ${sayCount(texts, count)}`}
        lede={t(`${words}.lede`, { until: formatDay(locale, days.weekUntil) })}
      />
      <LookedNotice t={t} looked={looked} />
      {rows.length === 0 ? (
        <EmptyState title={t(`${words}.none`)} />
      ) : (
        <WorkRows
          texts={texts}
          planId={plan.id}
          list={list}
          rows={rows}
          maySetLight={listed.maySetLight}
          page="list"
        />
      )}
      <Pager
        label={t("today.pager")}
        words={{ previous: t("today.firstPage"), next: t("today.nextPage") }}
        previousHref={listed.isFirst ? undefined : todayPath(plan.id, { list, ...between })}
        nextHref={
          listed.next ? todayPath(plan.id, { list, ...between, after: listed.next }) : undefined
        }
      />
    </div>
  );
}

/** Bottlenecks between two units are named by them. */
function titleOf({ t }: Texts, { list, rows }: Listed, { asker, helper }: OneListProps["between"]) {
  const [row] = rows;
  if (asker !== undefined && helper !== undefined && row && "helper" in row)
    return t("today.chain.between", { from: row.unitName ?? "", to: row.helper });
  return t(`today.list.${list}.title`);
}
