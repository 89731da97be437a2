import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { listInstructions } from "@/lib/usecases/instruction/list-instructions";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { LoopTabs, loopPath } from "../supervision/loop-tabs";
import { InstructionTable } from "./instruction-table";

type InstructionsProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ page?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("instruction.title") };
}

export default async function InstructionsPage({ params, searchParams }: InstructionsProps) {
  const { planId } = await params;
  const { page: asked } = await searchParams;
  const caller = await signedInCaller(`/plans/${planId}/instructions`);
  const listed = valueOrPage(await listInstructions(caller, { planId, page: asked ?? 1 }));
  const { plan, page, more, mayGive } = listed;
  const texts = await currentTexts();
  const { t } = texts;
  const path = loopPath(plan.id, "instructions");
  const give = (
    <LinkButton href={`${path}/new`} variant="primary">
      {t("instruction.give")}
    </LinkButton>
  );
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        title={t("instruction.title")}
        lede={t("instruction.lede")}
        actions={mayGive ? give : undefined}
      />
      <LoopTabs t={t} planId={plan.id} current="instructions" />
      {listed.open.length === 0 && page === 1 ? (
        <div className="mb-10">
          <EmptyState title={t("instruction.openNone")}>{t("instruction.openNoneHint")}</EmptyState>
        </div>
      ) : null}
      {(["open", "answered", "settled"] as const)
        .filter((part) => listed[part].length > 0)
        .map((part) => (
          <Section key={part} id={part} title={t(`instruction.${part}`)}>
            <InstructionTable
              texts={texts}
              caption={t(`instruction.${part}`)}
              rows={listed[part]}
              today={plan.today}
            />
          </Section>
        ))}
      <Pager
        label={t("ui.pager")}
        words={{ previous: t("ui.previous"), next: t("ui.next") }}
        previousHref={page > 1 ? `${path}?page=${page - 1}` : undefined}
        nextHref={more ? `${path}?page=${page + 1}` : undefined}
      />
    </Frame>
  );
}
