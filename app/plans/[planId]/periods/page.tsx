import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { formatDay, formatMonth } from "@/lib/text/format";
import { listPeriods } from "@/lib/usecases/period/list-periods";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { ListPager } from "../../../_frame/list-pager";
import { PeriodTable } from "./period-table";

type PeriodsProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ page?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("period.title") };
}

export default async function PeriodsPage({ params, searchParams }: PeriodsProps) {
  const { planId } = await params;
  const path = `/plans/${planId}/periods`;
  const { page: asked } = await searchParams;
  const query = { planId, page: asked };
  const shown = valueOrPage(await listPeriods(await signedInCaller(path), query));
  const texts = await currentTexts();
  const { t, locale } = texts;
  const { plan, rows, upcoming, page, more } = shown;
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        title={t("period.title")}
        lede={t("period.lede")}
        actions={
          <LinkButton href={`/plans/${plan.id}/workdays`} variant="secondary">
            {t("period.calendar")}
          </LinkButton>
        }
      />
      <div>
        {upcoming ? (
          <p className="mb-3 text-table text-ink-soft">
            {t("period.upcoming", {
              month: formatMonth(locale, upcoming.month),
              opens: formatDay(locale, upcoming.opensOn),
              due: formatDay(locale, upcoming.dueOn),
            })}
          </p>
        ) : null}
        <PeriodTable
          texts={texts}
          rows={rows}
          address={path}
          empty={<EmptyState title={t("period.empty")}>{t("period.emptyHint")}</EmptyState>}
        />
        <ListPager t={t} page={page} more={more} address={(next) => `${path}?page=${next}`} />
      </div>
    </Frame>
  );
}
