import type { Metadata } from "next";
import { FilterForm } from "@/components/ui/filter-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { monthOf, shiftMonth } from "@/lib/domain/calendar";
import type { Month } from "@/lib/domain/plain-date";
import { formatDay, formatMonth } from "@/lib/text/format";
import { ledgerAddress } from "@/lib/text/ledger-address";
import { boardAddress, boardConditions } from "@/lib/text/schedule-address";
import { showCalendar } from "@/lib/usecases/board/show-calendar";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { UnitFields } from "../../_conditions/condition-fields";
import { BoardTabs, boardPath } from "../board-tabs";
import { DueNodeTable } from "./due-node-table";
import { EmptyMonth } from "./empty-month";
import { MonthTable } from "./month-table";
import { YearStrip } from "./year-strip";

type CalendarProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
export type Calendar = Extract<Awaited<ReturnType<typeof showCalendar>>, { ok: true }>["value"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("schedule.calendar.title") };
}

export default async function CalendarPage({ params, searchParams }: CalendarProps) {
  const { planId } = await params;
  const path = `/plans/${planId}/board/calendar`;
  const asked = { ...(await searchParams), planId };
  const calendar = valueOrPage(await showCalendar(await signedInCaller(path), asked));
  const texts = await currentTexts();
  const { t, locale } = texts;
  const { plan, month } = calendar;
  const view = boardConditions(calendar.filter);
  const address = (of: Month, place: { after?: string; before?: string } = {}) =>
    boardAddress(boardPath(plan.id, "calendar"), { month: of, ...view, ...place });
  const isNarrowed = Object.values(view).some((value) => value !== undefined);
  const saidMonth = formatMonth(locale, month);
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        title={t("schedule.calendar.title")}
        lede={t("schedule.calendar.lede", {
          plan: plan.shortTitle,
          day: formatDay(locale, plan.today),
        })}
      />
      <BoardTabs t={t} planId={plan.id} current="calendar" />
      <FilterForm
        action={boardPath(plan.id, "calendar")}
        label={t("ui.filter")}
        words={{ apply: t("ui.applyFilter"), clear: t("ui.clearFilter") }}
        clearHref={isNarrowed ? boardAddress(boardPath(plan.id, "calendar"), { month }) : undefined}
        kept={{ month }}
      >
        <UnitFields t={t} view={view} choices={calendar.choices} />
      </FilterForm>
      <YearStrip texts={texts} calendar={calendar} address={address} />
      <Section
        id="month"
        title={saidMonth}
        lede={t("schedule.calendar.legend")}
        actions={<MonthLinks texts={texts} calendar={calendar} address={address} />}
      >
        <MonthTable texts={texts} calendar={calendar} />
      </Section>
      <Section id="nodes" title={t("schedule.list.title", { month: saidMonth })}>
        {calendar.nodes.length === 0 ? (
          <EmptyMonth texts={texts} calendar={calendar} address={address} />
        ) : (
          <DueNodeTable texts={texts} calendar={calendar} />
        )}
        <Pager
          label={t("ui.pager")}
          words={{ previous: t("ui.previous"), next: t("ui.next") }}
          previousHref={
            calendar.before ? `${address(month, { before: calendar.before })}#nodes` : undefined
          }
          nextHref={
            calendar.after ? `${address(month, { after: calendar.after })}#nodes` : undefined
          }
        />
        {calendar.undated > 0 ? (
          <p className="mt-4 text-table">
            <a href={ledgerAddress(plan.id, { ...view, due: "undated" })}>
              {t("schedule.calendar.undated", { count: calendar.undated })}
            </a>
          </p>
        ) : null}
      </Section>
    </Frame>
  );
}

type MonthLinksProps = {
  texts: Awaited<ReturnType<typeof currentTexts>>;
  calendar: Calendar;
  address: (of: Month) => string;
};

/** The months beside the one shown, and the way back to the ledger's own. */
function MonthLinks({ texts: { t, locale }, calendar, address }: MonthLinksProps) {
  const { month, plan } = calendar;
  const own = monthOf(plan.today);
  return (
    <>
      <LinkButton href={`${address(shiftMonth(month, -1))}#month`} size="small">
        ← {t("schedule.calendar.former")}
      </LinkButton>
      <LinkButton href={`${address(shiftMonth(month, 1))}#month`} size="small">
        {t("schedule.calendar.next")} →
      </LinkButton>
      {month === own ? null : (
        <LinkButton href={`${address(own)}#month`} size="small" variant="quiet">
          {t("schedule.calendar.now", { month: formatMonth(locale, own) })}
        </LinkButton>
      )}
    </>
  );
}
