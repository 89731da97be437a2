import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listListed } from "@/lib/usecases/notice/list-listed";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { LoopTabs } from "../supervision/loop-tabs";
import { NoticeTable } from "../supervision/notice-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("ladder.listed.title") };
}

export default async function ListedPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const path = `/plans/${planId}/listed`;
  const shown = valueOrPage(await listListed(await signedInCaller(path), { planId }));
  const { plan, rows } = shown;
  const texts = await currentTexts();
  const { t } = texts;
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader title={t("ladder.listed.title")} lede={t("ladder.listed.lede")} />
      <LoopTabs t={t} planId={plan.id} current="listed" />
      <Section id="listed" title={t("ladder.listed.caption")}>
        <NoticeTable
          texts={texts}
          caption={t("ladder.listed.caption")}
          rows={rows}
          today={plan.today}
          empty={{ title: t("ladder.listed.empty"), hint: t("ladder.listed.emptyHint") }}
          opens={({ readable }) => readable}
        />
      </Section>
    </Frame>
  );
}
