import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listNotices } from "@/lib/usecases/notice/list-notices";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { LoopTabs } from "./loop-tabs";
import { NoticeTable } from "./notice-table";
import { Proposals } from "./proposals";

export type ShownLadder = Extract<Awaited<ReturnType<typeof listNotices>>, { ok: true }>["value"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("ladder.title") };
}

export default async function SupervisionPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const path = `/plans/${planId}/supervision`;
  const shown = valueOrPage(await listNotices(await signedInCaller(path), { planId }));
  const { plan, office, wholePlan, drafts, open } = shown;
  const texts = await currentTexts();
  const { t } = texts;
  const nextStep = ({ id, step }: ShownLadder["open"][number]) =>
    step ? (
      <Link href={`/plans/${plan.id}/supervision/draft?formerId=${id}`} prefetch={false}>
        {t("ladder.stepFor", { level: t(`ladder.level.${step}`) })}
      </Link>
    ) : null;
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        title={t("ladder.title")}
        lede={wholePlan ? t("ladder.lede") : t("ladder.ledeUnit")}
      />
      <LoopTabs t={t} planId={plan.id} current="supervision" />
      {office || drafts.length > 0 ? (
        <Section id="drafts" title={t("ladder.drafts")}>
          <NoticeTable
            texts={texts}
            caption={t("ladder.drafts")}
            rows={drafts}
            today={plan.today}
            empty={{ title: t("ladder.draftsEmpty"), hint: t("ladder.draftsEmptyHint") }}
            next={({ id, mayDecide }) =>
              mayDecide ? (
                <Link href={`/notices/${id}#acts`} prefetch={false}>
                  {t("ladder.decide")}
                </Link>
              ) : null
            }
          />
        </Section>
      ) : null}
      <Section id="open" title={t("ladder.open")}>
        <NoticeTable
          texts={texts}
          caption={t("ladder.open")}
          rows={open}
          today={plan.today}
          empty={{ title: t("ladder.openEmpty"), hint: t("ladder.openEmptyHint") }}
          {...(office ? { next: nextStep } : {})}
        />
      </Section>
      {office ? (
        <Section id="proposals" title={t("ladder.proposals")} lede={t("ladder.proposalsLede")}>
          <Proposals texts={texts} shown={shown} />
        </Section>
      ) : null}
    </Frame>
  );
}
