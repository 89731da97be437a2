import type { Metadata } from "next";
import { LineList } from "@/components/ledger/line-list";
import { PeriodGate } from "@/components/ledger/period-gate";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { daysBetween, shiftMonth } from "@/lib/domain/calendar";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay, formatMonth } from "@/lib/text/format";
import { loopLine } from "@/lib/text/loop-line";
import type { Texts } from "@/lib/text/say";
import { showMonth } from "@/lib/usecases/report/show-month";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { BurdenLine } from "./burden-line";
import { EarlierMonths } from "./earlier-months";
import { FiledTable } from "./filed-table";
import { gridPath } from "./grid/grid-path";
import { MonthPager } from "./month-pager";
import { monthPath } from "./month-path";
import { MonthProgress } from "./month-progress";
import { ToFileList } from "./to-file-list";

type ShownMonth = Extract<Awaited<ReturnType<typeof showMonth>>, { ok: true }>["value"];
type OpenMonth = ShownMonth & { period: NonNullable<ShownMonth["period"]> };

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
        <OpenLoops texts={texts} shown={shown} />
        <EmptyState title={t("ledger.month.notYet")}>{t("ledger.month.notYetHint")}</EmptyState>
      </Frame>
    );
  const units = [...new Set([...toFile, ...filed].map((row) => row.unitName))];
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
            shown.files && shown.takes && todo > 0 ? (
              <OtherWays texts={texts} planId={plan.id} />
            ) : undefined
          }
        />
        <Said texts={texts} filedNow={filedNow?.code} period={period} today={plan.today} />
        <BurdenLine texts={texts} planId={plan.id} month={period.month} filings={total} />
        <OpenLoops texts={texts} shown={shown} />
        {shown.approves ? (
          <Section id="waiting" title={t("ledger.month.waiting")}>
            {waiting === 0 ? (
              <p className="text-ink-soft">{t("approval.waitingNone")}</p>
            ) : (
              <p className="flex flex-wrap items-center gap-3">
                {t("approval.waiting", { count: waiting })}
                <LinkButton href={`/plans/${plan.id}/approvals`} size="small">
                  {t("approval.open")}
                </LinkButton>
              </p>
            )}
          </Section>
        ) : null}
        <EarlierMonths texts={texts} planId={plan.id} rows={shown.earlier} />
        {total === 0 && !period.exemptReason ? (
          <EmptyState title={t("ledger.month.noItems")}>{t("ledger.month.noItemsHint")}</EmptyState>
        ) : null}
        {total === 0 ? null : (
          <>
            <ToFile texts={texts} shown={{ ...shown, period }} held={held} />
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

/** What the loops of supervision ask of the unit; nothing where they ask nothing. */
function OpenLoops({ texts: { t }, shown }: { texts: Texts; shown: ShownMonth }) {
  const { plan, loops } = shown;
  if (loops.length === 0) return null;
  return (
    <Section id="loops" title={t("openLoop.title")} lede={t("openLoop.lede")}>
      <LineList lines={loops.map((loop) => loopLine(t, plan.id, loop))} />
    </Section>
  );
}

type SaidProps = {
  texts: Texts;
  filedNow: string | undefined;
  period: OpenMonth["period"];
  today: PlainDate;
};

/** What was just filed, whether the period takes anything, and that it asks for nothing. */
function Said({ texts, filedNow, period, today }: SaidProps) {
  const { t } = texts;
  const { exemptReason } = period;
  return (
    <div className="mb-4 flex flex-col gap-3 empty:hidden">
      <PeriodGate texts={texts} period={period} today={today} />
      {filedNow ? <Notice kind="success">{t("month.filedOne", { code: filedNow })}</Notice> : null}
      {exemptReason ? <Notice>{t("month.exempt", { reason: exemptReason })}</Notice> : null}
    </div>
  );
}

type ToFileProps = { texts: Texts; shown: OpenMonth; held: Record<string, string> | null };

/** What is still to be filed, with how much is done; an empty list says when the next period opens. */
function ToFile({ texts, shown, held }: ToFileProps) {
  const { t, locale } = texts;
  const { plan, period, counts } = shown;
  const { todo, total } = counts;
  const done = total - todo;
  const nextOpens = `${shiftMonth(period.month, 1)}-25` as PlainDate;
  const progress = t("month.progress", { done, total });
  return (
    <Section
      id="to-file"
      title={t("ledger.month.todo")}
      lede={
        <MonthProgress
          words={
            shown.takes ? `${progress} · ${timeLeft(texts, period.dueOn, plan.today)}` : progress
          }
          done={done}
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
          rows={shown.toFile}
          place={{ planId: plan.id, month: period.month, page: shown.page.number }}
          today={plan.today}
          held={held}
        />
      )}
    </Section>
  );
}

/** The other ways to file the month: as a table, as a sheet of Excel. */
function OtherWays({ texts: { t }, planId }: { texts: Texts; planId: number }) {
  return (
    <>
      <LinkButton href={gridPath(planId)}>{t("month.grid")}</LinkButton>
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
