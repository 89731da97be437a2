import type { Metadata } from "next";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { CLOSURE_STATES } from "@/lib/domain/closure";
import { listClosures } from "@/lib/usecases/closure/list-closures";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { LoopTabs, loopPath } from "../supervision/loop-tabs";
import { closureColumns } from "./closure-columns";

type ClosuresProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ state?: string; page?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("closure.title") };
}

export default async function ClosuresPage({ params, searchParams }: ClosuresProps) {
  const { planId } = await params;
  const { state: asked, page: askedPage } = await searchParams;
  const caller = await signedInCaller(`/plans/${planId}/closures`);
  const wish = { planId, state: asked ?? null, page: askedPage ?? 1 };
  const { plan, rows, state, page, more } = valueOrPage(await listClosures(caller, wish));
  const texts = await currentTexts();
  const { t } = texts;
  const path = loopPath(plan.id, "closures");
  const filter = (of: string | null) => (of === null ? path : `${path}?state=${of}`);
  const pageAt = (to: number) => `${filter(state)}${state === null ? "?" : "&"}page=${to}`;
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader title={t("closure.title")} lede={t("closure.lede")} />
      <LoopTabs t={t} planId={plan.id} current="closures" />
      <Tabs
        label={t("closure.list.filter")}
        tabs={[null, ...CLOSURE_STATES].map((each) => ({
          href: filter(each),
          label: each === null ? t("closure.list.all") : t(`closure.state.${each}`),
          current: each === state,
        }))}
      />
      <DataTable
        caption={t("closure.list.caption")}
        captionHidden
        columns={closureColumns(texts)}
        rows={rows}
        rowKey={({ id }) => String(id)}
        empty={
          <EmptyState title={t("closure.list.empty")}>{t("closure.list.emptyHint")}</EmptyState>
        }
      />
      <Pager
        label={t("ui.pager")}
        words={{ previous: t("ui.previous"), next: t("ui.next") }}
        previousHref={page > 1 ? pageAt(page - 1) : undefined}
        nextHref={more ? pageAt(page + 1) : undefined}
      />
    </Frame>
  );
}
