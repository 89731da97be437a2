import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { addDays, daysBetween, shiftMonth } from "@/lib/domain/calendar";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { showMonth } from "@/lib/usecases/report/show-month";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { WaitingTable } from "../waiting-table";
import { BurdenLine } from "./burden-line";
import { FiledTable } from "./filed-table";
import { ToFileList } from "./to-file-list";

type MonthProps = { params: Promise<{ planId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("app.nav.month") };
}

export default async function MonthPage({ params }: MonthProps) {
  const { planId } = await params;
  const path = `/plans/${planId}/month`;
  const shown = valueOrPage(await showMonth(await signedInCaller(path), { planId }));
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
  const total = toFile.length + filed.length;
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
        />
        <BurdenLine texts={texts} planId={plan.id} month={period.month} filings={total} />
        {shown.approves ? (
          <Section id="waiting" title={t("ledger.month.waiting")}>
            <WaitingTable
              texts={texts}
              rows={waiting}
              caption={t("ledger.month.waiting")}
              act={t("ledger.month.approve")}
              empty={
                <EmptyState title={t("ledger.month.waitingEmpty")}>
                  {t("ledger.month.waitingEmptyHint")}
                </EmptyState>
              }
            />
          </Section>
        ) : null}
        {total === 0 ? (
          <EmptyState title={t("ledger.month.noItems")}>{t("ledger.month.noItemsHint")}</EmptyState>
        ) : (
          <>
            <Section
              id="to-file"
              title={t("ledger.month.todo")}
              lede={`${timeLeft(texts, period.dueOn, plan.today)} · ${t("ledger.month.counts", {
                total,
                todo: toFile.length,
                done: filed.length,
              })}`}
            >
              {toFile.length === 0 ? (
                <EmptyState title={t("ledger.month.todoEmpty")}>
                  {t("ledger.month.todoEmptyHint", { day: formatDay(locale, nextOpens) })}
                </EmptyState>
              ) : (
                <ToFileList
                  texts={texts}
                  rows={toFile}
                  month={period.month}
                  files={shown.files}
                  soon={{ from: plan.today, until: addDays(plan.today, 30) }}
                />
              )}
            </Section>
            <Section id="filed" title={t("ledger.month.done")}>
              <FiledTable texts={texts} rows={filed} month={period.month} />
            </Section>
          </>
        )}
      </div>
    </Frame>
  );
}

function timeLeft({ t }: Texts, dueOn: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, dueOn);
  return days >= 0
    ? t("ledger.month.closedIn", { days })
    : t("ledger.month.overdueBy", { days: -days });
}
