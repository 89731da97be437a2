import type { Metadata } from "next";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { LOOK_BACK_VIEWS } from "@/lib/domain/look-back";
import { sayQuarter } from "@/lib/text/message-about";
import { listLookBacks } from "@/lib/usecases/look-back/list-look-backs";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { LoopTabs, loopPath } from "../supervision/loop-tabs";
import { DrawSection, LatestDraw } from "./draw-sections";
import { lookBackColumns } from "./look-back-columns";

type LookBacksProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ view?: string; page?: string; done?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("lookBack.title") };
}

export default async function LookBacksPage({ params, searchParams }: LookBacksProps) {
  const { planId } = await params;
  const { done, ...asked } = await searchParams;
  const caller = await signedInCaller(`/plans/${planId}/look-backs`);
  const wish = { planId, view: asked.view ?? "due", page: asked.page ?? 1 };
  const shown = valueOrPage(await listLookBacks(caller, wish));
  const { plan, view, rows, page, more, draw, may } = shown;
  const texts = await currentTexts();
  const { t } = texts;
  const path = loopPath(plan.id, "look-backs");
  const held = await heldForm(path);
  const pageAt = (to: number) => `${path}?view=${view}&page=${to}`;
  const quarter = sayQuarter(texts, shown.quarter);
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader title={t("lookBack.title")} lede={t("lookBack.lede")} />
      <LoopTabs t={t} planId={plan.id} current="look-backs" />
      {done === "draw" || done === "finish" ? (
        <div className="mb-6">
          <Notice kind="success">{t(`lookBack.done.${done}`)}</Notice>
        </div>
      ) : null}
      <Tabs
        label={t("lookBack.views")}
        tabs={LOOK_BACK_VIEWS.map((each) => ({
          href: `${path}?view=${each}`,
          label: t(`lookBack.view.${each}`, { quarter }),
          current: each === view,
        }))}
      />
      <div className="mb-10">
        <DataTable
          caption={t(`lookBack.view.${view}`, { quarter })}
          captionHidden
          columns={lookBackColumns(texts, { view, finish: may.finish })}
          rows={rows}
          rowKey={({ id }) => String(id)}
          empty={
            <EmptyState title={t(`lookBack.empty.${view}`)}>
              {t(`lookBack.emptyHint.${view}`)}
            </EmptyState>
          }
        />
        <Pager
          label={t("ui.pager")}
          words={{ previous: t("ui.previous"), next: t("ui.next") }}
          previousHref={page > 1 ? pageAt(page - 1) : undefined}
          nextHref={more ? pageAt(page + 1) : undefined}
        />
      </div>
      {may.draw ? <DrawSection texts={texts} planId={plan.id} held={held} /> : null}
      {draw ? <LatestDraw texts={texts} draw={draw} /> : null}
    </Frame>
  );
}
