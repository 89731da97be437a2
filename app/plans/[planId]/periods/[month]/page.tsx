import type { Metadata } from "next";
import { PeriodStateTag } from "@/components/ledger/period-state-tag";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Stat, StatRow } from "@/components/ui/stat";
import { PERIOD_ACTS, takesAct } from "@/lib/domain/period-state";
import { isMonth } from "@/lib/domain/plain-date";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { showPeriod } from "@/lib/usecases/period/show-period";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { ListPager } from "../../../../_frame/list-pager";
import { DecisionForm } from "./decision-form";
import { DecisionHistory } from "./decision-history";
import { MissingTable } from "./missing-table";

type PeriodProps = {
  params: Promise<{ planId: string; month: string }>;
  searchParams: Promise<{ page?: string; done?: string }>;
};

/** What the page shows of a period. */
export type ShownPeriod = Extract<Awaited<ReturnType<typeof showPeriod>>, { ok: true }>["value"];

export async function generateMetadata({ params }: PeriodProps): Promise<Metadata> {
  const { t, locale } = await currentTexts();
  const { month } = await params;
  if (!isMonth(month)) return {};
  return { title: t("period.one.title", { month: formatMonth(locale, month) }) };
}

export default async function PeriodPage({ params, searchParams }: PeriodProps) {
  const { planId, month } = await params;
  const { page: asked, done } = await searchParams;
  const path = `/plans/${planId}/periods/${month}`;
  const query = { planId, month, page: asked };
  const shown = valueOrPage(await showPeriod(await signedInCaller(path), query));
  const texts = await currentTexts();
  const { t, locale } = texts;
  const { plan, period, counts, page, more } = shown;
  const said = PERIOD_ACTS.find((each) => each === done);
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("period.title"), href: `/plans/${plan.id}/periods` }],
        }}
        title={t("period.one.title", { month: formatMonth(locale, period.month) })}
        lede={t("period.one.lede", {
          opens: formatDay(locale, period.opensOn),
          due: formatDay(locale, period.dueOn),
          grace: formatDay(locale, period.graceUntil),
        })}
        actions={
          <LinkButton href={`${path}/burden`} variant="secondary">
            {t("period.burdenLink")}
          </LinkButton>
        }
      />
      <div className="mb-8 flex flex-col gap-4">
        {said ? <Notice kind="success">{t(`period.act.done.${said}`)}</Notice> : null}
        <PeriodStanding texts={texts} period={period} />
        <StatRow>
          {(["asked", "accepted", "waiting", "missing"] as const).map((name) => (
            <Stat
              key={name}
              label={t(`period.head.${name}`)}
              value={counts[name]}
              href={waitingHref(name, plan.id, counts.waiting)}
            />
          ))}
        </StatRow>
      </div>
      <Decisions texts={texts} shown={shown} held={await heldForm(path)} />
      <Section id="missing" title={t("period.one.missing")} lede={missingLede(texts, shown)}>
        <MissingTable texts={texts} shown={shown} />
        <ListPager t={t} page={page} more={more} address={(next) => `${path}?page=${next}`} />
      </Section>
      <DecisionHistory texts={texts} decisions={shown.decisions} />
    </Frame>
  );
}

/** In which order the missing stand, and while they can still be filed, on which days they are chased. */
function missingLede({ t, locale }: Texts, { plan, period, reminders }: ShownPeriod): string {
  const order = t("period.one.missingLede");
  if (period.exemptReason !== null || !takesAct(period, plan.today, "submit")) return order;
  const days = t("period.one.reminders", {
    reporter: formatDay(locale, reminders.REPORTER),
    approver: formatDay(locale, reminders.UNIT_APPROVER),
    head: formatDay(locale, reminders.UNIT_HEAD),
  });
  return `${order} ${days}`;
}

function waitingHref(name: string, planId: number, waiting: number): string | undefined {
  return name === "waiting" && waiting > 0 ? `/plans/${planId}/reviews` : undefined;
}

function PeriodStanding({ texts, period }: { texts: Texts; period: ShownPeriod["period"] }) {
  const { t, locale } = texts;
  const { state, exemptReason, reopenedUntil } = period;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <PeriodStateTag t={t} state={state} exempt={exemptReason !== null} />
      {exemptReason ? <span>{t("period.one.exempt", { reason: exemptReason })}</span> : null}
      {state === "REOPENED" && reopenedUntil ? (
        <span>{t("period.reopenedUntil", { day: formatDay(locale, reopenedUntil) })}</span>
      ) : null}
    </div>
  );
}

type DecisionsProps = {
  texts: Texts;
  shown: ShownPeriod;
  held: Record<string, string> | null;
};

/** The decisions that the reader may take now; each is a form of its own. */
function Decisions({ texts: { t }, shown, held }: DecisionsProps) {
  const { plan, period, acts } = shown;
  if (acts.length === 0)
    return period.state === "PUBLISHED" ? null : (
      <p className="mb-8 text-small text-ink-soft">{t("period.one.readOnly")}</p>
    );
  return (
    <Section id="acts" title={t("period.one.acts")} lede={t("period.one.actsLede")}>
      <div className="flex flex-col gap-3">
        {acts.map((act) => {
          const needsReason = act !== "CLOSED" && act !== "PUBLISHED";
          return (
            <DecisionForm
              key={act}
              planId={plan.id}
              month={period.month}
              act={act}
              held={held?.act === act ? held : null}
              from={act === "REOPENED" ? plan.today : null}
              needsReason={needsReason}
              words={{
                title: t(`period.act.${act}.title`),
                hint: t(`period.act.${act}.hint`),
                submit: t(`period.act.${act}.submit`),
                pending: t("period.act.pending"),
                reason: needsReason ? t("period.act.reason") : t("period.act.optionalReason"),
                mark: t("period.act.optional"),
                until: t("period.act.REOPENED.until"),
                problem: t("period.act.problem"),
              }}
            />
          );
        })}
      </div>
    </Section>
  );
}
