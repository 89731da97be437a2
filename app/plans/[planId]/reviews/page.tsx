import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { listReviews } from "@/lib/usecases/report/list-reviews";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { AcceptForm } from "./accept-form";
import { CorrectionTable } from "./correction-table";
import { MatterQueue } from "./matter-queue";
import { CalmTable, RiskyTable } from "./queue-tables";

type ReviewsProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ period?: string }>;
};
export type ReviewQueue = Extract<Awaited<ReturnType<typeof listReviews>>, { ok: true }>["value"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("office.queue.title") };
}

export default async function ReviewsPage({ params, searchParams }: ReviewsProps) {
  const { planId } = await params;
  const { period } = await searchParams;
  const base = `/plans/${planId}/reviews`;
  const path = typeof period === "string" ? `${base}?period=${encodeURIComponent(period)}` : base;
  const queue = valueOrPage(await listReviews(await signedInCaller(path), { planId, period }));
  const held = await heldForm(path);
  const texts = await currentTexts();
  const { t } = texts;
  const { plan, risky, calm, corrections } = queue;
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader title={t("office.queue.title")} lede={t("office.queue.lede")} />
        <AcceptForm
          planId={plan.id}
          period={period ?? ""}
          words={{
            accept: t("office.queue.acceptTicked"),
            accepting: t("office.queue.accepting"),
          }}
          restored={held ? t("office.queue.restored") : null}
          offered={calm.total > 0}
        >
          <MatterQueue texts={texts} matters={queue.matters} />
          {corrections.length > 0 ? (
            <Section
              id="corrections"
              title={t("office.queue.corrections", { count: corrections.length })}
              lede={t("office.queue.correctionsLede")}
            >
              <CorrectionTable texts={texts} rows={corrections} />
            </Section>
          ) : null}
          <Periods texts={texts} queue={queue} base={base} />
          {risky.total + calm.total === 0 ? (
            <EmptyState title={t("office.queue.empty")}>{t("office.queue.emptyHint")}</EmptyState>
          ) : null}
          {risky.total > 0 ? (
            <Section
              id="risky"
              title={t("office.queue.riskyTitle", { count: risky.total })}
              lede={t("office.queue.riskyLede")}
            >
              <RiskyTable texts={texts} rows={risky.rows} />
              <More texts={texts} part={risky} />
            </Section>
          ) : null}
          {calm.total > 0 ? (
            <Section
              id="calm"
              title={
                risky.total > 0
                  ? t("office.queue.calmTitle", { count: calm.total })
                  : t("office.queue.calmAlone", { count: calm.total })
              }
              lede={t("office.queue.calmLede")}
            >
              <CalmTable texts={texts} rows={calm.rows} ticked={held?.ticked?.split(",") ?? null} />
              <More texts={texts} part={calm} />
            </Section>
          ) : null}
        </AcceptForm>
      </div>
    </Frame>
  );
}

/** The current period, the earlier ones in which something still waits, and all of them. */
function Periods({
  texts: { t, locale },
  queue,
  base,
}: {
  texts: Texts;
  queue: ReviewQueue;
  base: string;
}) {
  const { months, current, period } = queue;
  const tabs = months.map(({ month, waiting }) => {
    const name = formatMonth(locale, month);
    return {
      href: month === current ? base : `${base}?period=${month}`,
      label: month === current ? t("office.queue.current", { month: name }) : name,
      count: waiting,
      current: month === period,
    };
  });
  const waiting = months.reduce((sum, each) => sum + each.waiting, 0);
  const all = {
    href: `${base}?period=all`,
    label: t("office.queue.all"),
    count: waiting,
    current: period === "all",
  };
  return <Tabs label={t("office.queue.periods")} tabs={[...tabs, all]} />;
}

function More({
  texts: { t },
  part,
}: {
  texts: Texts;
  part: { rows: readonly unknown[]; total: number };
}) {
  const count = part.total - part.rows.length;
  if (count === 0) return null;
  return <p className="mt-3 text-table text-ink-soft">{t("office.queue.more", { count })}</p>;
}
