import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { WORK_LISTS, type WorkList } from "@/lib/domain/todays-work";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { showToday } from "@/lib/usecases/today/show-today";
import { ChainList } from "./chain-list";
import { LookedNotice } from "./looked-notice";
import { sayCount } from "./say-work";
import { todayPath } from "./today-path";
import { WaitingLines } from "./waiting-lines";
import { WorkRows } from "./work-rows";

export type Today = Extract<Awaited<ReturnType<typeof showToday>>, { ok: true }>["value"];
type DayProps = { texts: Texts; today: Today; looked: string | undefined; at: string | undefined };

/** The whole day: what to begin with, the lists with work in their order, and in a line each what is done. */
export function DayLists(props: DayProps) {
  const { texts, today } = props;
  const { t, locale } = texts;
  const { plan } = today;
  const count = (list: WorkList) => countOf(today, list);
  const open = WORK_LISTS.filter((list) => count(list) > 0);
  const done = WORK_LISTS.filter((list) => count(list) === 0);
  return (
    <div>
      <PageHeader
        title={t("today.title")}
        lede={t("today.lede", { plan: plan.shortTitle, day: formatDay(locale, plan.today) })}
      />
      {open[0] ? (
        <Beginning {...props} open={open} />
      ) : (
        <EmptyState
          title={t("today.calmTitle")}
          action={<LinkButton href={`/plans/${plan.id}/board`}>{t("today.toBoard")}</LinkButton>}
        >
          {t("today.calm")}
        </EmptyState>
      )}
      <div className="mt-8">
        {open.map((list) => (
          <OpenList key={list} {...props} list={list} />
        ))}
      </div>
      {done.length > 0 ? (
        <Section id="nothing" title={t("today.nothing")}>
          <ul className="flex flex-col gap-1 text-table text-ink-soft">
            {done.map((list) => (
              <li key={list} id={list}>
                {props.at === list ? <LookedNotice t={t} looked={props.looked} /> : null}
                {t(`today.list.${list}.none`)}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}

function countOf({ lists, waiting, loops }: Today, list: WorkList): number {
  return list === "waiting"
    ? [...Object.values(waiting), ...loops.map(({ count }) => count)].reduce((a, b) => a + b, 0)
    : lists[list].count;
}

/** What to do first, and the way to each list with how much it holds. */
function Beginning({ texts, today, open }: DayProps & { open: readonly WorkList[] }) {
  const { t } = texts;
  const said = (list: WorkList) => sayCount(texts, countOf(today, list));
  const [first] = open;
  return (
    <nav aria-label={t("today.nav")} className="border border-rule bg-surface px-4 py-3">
      {first ? (
        <p>
          <span className="font-semibold">{t("today.startTitle")}</span>
          {t(`today.start.${first}`, { count: said(first) })}
        </p>
      ) : null}
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-table" data-screen-only>
        {open.map((list) => (
          <li key={list}>
            <a href={`#${list}`}>{t(`today.list.${list}.title`)}</a>{" "}
            <span className="text-ink-soft">{said(list)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function OpenList({ texts, today, looked, at, list }: DayProps & { list: WorkList }) {
  const { t, locale } = texts;
  const { plan, lists, days } = today;
  const count = countOf(today, list);
  const cut = list !== "waiting" && count > lists[list].rows.length;
  return (
    <Section
      id={list}
      title={
        <>
          {t(`today.list.${list}.title`)}{" "}
          <span className="font-normal text-ink-soft">{sayCount(texts, count)}</span>
        </>
      }
      lede={t(`today.list.${list}.lede`, { until: formatDay(locale, days.weekUntil) })}
      actions={
        cut ? (
          <LinkButton href={todayPath(plan.id, { list })} size="small" variant="quiet">
            {t("today.all", { count: sayCount(texts, count) })}
            <span className="sr-only"> {t(`today.list.${list}.title`)}</span>
          </LinkButton>
        ) : undefined
      }
    >
      {at === list ? <LookedNotice t={t} looked={looked} /> : null}
      {list === "waiting" ? (
        <WaitingLines t={t} planId={plan.id} waiting={today.waiting} loops={today.loops} />
      ) : (
        <WorkRows
          texts={texts}
          planId={plan.id}
          list={list}
          rows={lists[list].rows}
          maySetLight={today.maySetLight}
          page="day"
        />
      )}
      {list === "bottlenecks" && today.chains.length > 0 ? (
        <ChainList
          texts={texts}
          planId={plan.id}
          chains={today.chains}
          unitNames={today.unitNames}
        />
      ) : null}
    </Section>
  );
}
