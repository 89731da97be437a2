import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { daysBetween, shiftMonth } from "@/lib/domain/calendar";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { showMonth } from "@/lib/usecases/report/show-month";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { BurdenLine } from "./burden-line";
import { FiledTable } from "./filed-table";
import { MonthPager } from "./month-pager";
import { monthPath } from "./month-path";
import { MonthProgress } from "./month-progress";
import { ToFileList } from "./to-file-list";

type MonthProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ page?: string; filed?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("app.nav.month") };
}

export default async function MonthPage({ params, searchParams }: MonthProps) {
  const { planId } = await params;
  const { page, filed: filedId } = await searchParams;
  const path = monthPath(planId, page);
  const shown = valueOrPage(await showMonth(await signedInCaller(path), { planId, page }));
  const held = await heldForm(path);
  const texts = await currentTexts();
  const { t, locale } = texts;
  const { plan, period, toFile, filed, waiting } = shown;
  if (!period)
    return (
      <Frame path={path} planId={plan.id}>
        <EmptyState title={t("ledger.month.notYet")}>{t("ledger.month.notYetHint")}</EmptyState>
      </Frame>
    );
  const units = [...new Set([...toFile, ...filed].map((row) => row.unitName))];
  const nextOpens = `${shiftMonth(period.month, 1)}-25` as PlainDate;
  const { todo, total } = shown.counts;
  const filedNow = filed.find(({ itemId }) => String(itemId) === filedId);
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader
          title={t("ledger.month.title", { month: formatMonth(locale, period.month) })}
          lede={t("ledger.month.lede", {
            unit: units.join("、"),
            due: formatDay(locale, period.dueOn),
            day: formatDay(locale, plan.today),
          })}
          actions={
            shown.files && todo > 0 ? <OtherWays texts={texts} planId={plan.id} /> : undefined
          }
        />
        {filedNow ? (
          <div className="mb-4">
            <Notice kind="success">{t("month.filedOne", { code: filedNow.code })}</Notice>
          </div>
        ) : null}
        {period.exemptReason ? (
          <div className="mb-4">
            <Notice>{t("month.exempt", { reason: period.exemptReason })}</Notice>
          </div>
        ) : null}
        <BurdenLine texts={texts} planId={plan.id} month={period.month} filings={total} />
        {shown.approves ? (
          <Section id="waiting" title={t("ledger.month.waiting")}>
            {waiting.length === 0 ? (
              <p className="text-ink-soft">{t("approval.waitingNone")}</p>
            ) : (
              <p className="flex flex-wrap items-center gap-3">
                {t("approval.waiting", { count: waiting.length })}
                <LinkButton href={`/plans/${plan.id}/approvals`} size="small">
                  {t("approval.open")}
                </LinkButton>
              </p>
            )}
          </Section>
        ) : null}
        {total === 0 && !period.exemptReason ? (
          <EmptyState title={t("ledger.month.noItems")}>{t("ledger.month.noItemsHint")}</EmptyState>
        ) : null}
        {total === 0 ? null : (
          <>
            <Section
              id="to-file"
              title={t("ledger.month.todo")}
              lede={
                <MonthProgress
                  words={`${t("month.progress", { done: total - todo, total })} · ${timeLeft(texts, period.dueOn, plan.today)}`}
                  done={total - todo}
                  total={total}
                />
              }
            >
              {todo === 0 ? (
                <EmptyState title={t("ledger.month.todoEmpty")}>
                  {t("ledger.month.todoEmptyHint", { day: formatDay(locale, nextOpens) })}
                </EmptyState>
              ) : (
                <ToFileList
                  texts={texts}
                  rows={toFile}
                  place={{ planId: plan.id, month: period.month, page: shown.page.number }}
                  today={plan.today}
                  held={held}
                />
              )}
            </Section>
            <Section id="filed" title={t("ledger.month.done")}>
              <FiledTable texts={texts} rows={filed} month={period.month} />
            </Section>
            <MonthPager texts={texts} page={shown.page} hrefOf={(to) => monthPath(plan.id, to)} />
          </>
        )}
      </div>
    </Frame>
  );
}

/** The other ways to file the month: as a table, as a sheet of Excel. */
function OtherWays({ texts: { t }, planId }: { texts: Texts; planId: number }) {
  return (
    <>
      <LinkButton href={`/plans/${planId}/month/grid`}>{t("month.grid")}</LinkButton>
      <LinkButton href={`/plans/${planId}/month/form.xlsx`} variant="quiet" download>
        {t("month.download")}
      </LinkButton>
    </>
  );
}

function timeLeft({ t }: Texts, dueOn: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, dueOn);
  return days >= 0
    ? t("ledger.month.closedIn", { days })
    : t("ledger.month.overdueBy", { days: -days });
}
