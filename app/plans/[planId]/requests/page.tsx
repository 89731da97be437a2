import type { Metadata } from "next";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listRequests } from "@/lib/usecases/request/list-requests";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { OpenRequests } from "./open-requests";
import { AnsweredTable, AskedTable } from "./request-tables";
import { UnsignedReports } from "./unsigned-reports";

type RequestsProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("request.title") };
}

export default async function RequestsPage({ params, searchParams }: RequestsProps) {
  const { planId } = await params;
  const path = `/plans/${planId}/requests`;
  const shown = valueOrPage(await listRequests(await signedInCaller(path), { planId }));
  const { plan, open, unsigned, answered, asked } = shown;
  const { done } = await searchParams;
  const held = await heldForm(path);
  const texts = await currentTexts();
  const { t } = texts;
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader title={t("request.title")} lede={t("request.lede")} />
        <div className="mb-4 flex flex-col gap-3">
          {held ? <Notice kind="warning">{t("request.restored")}</Notice> : null}
          {done === "answered" || done === "signed" ? (
            <Notice kind="success">{t(`request.${done}`)}</Notice>
          ) : null}
        </div>
        <Section id="open" title={t("request.open")} lede={t("request.openLede")}>
          <OpenRequests texts={texts} planId={plan.id} rows={open} today={plan.today} held={held} />
        </Section>
        <Section id="unsigned" title={t("request.unsigned")} lede={t("request.unsignedLede")}>
          <UnsignedReports texts={texts} planId={plan.id} rows={unsigned} held={held} />
        </Section>
        {asked.length > 0 ? (
          <Section id="asked" title={t("request.asked")} lede={t("request.askedLede")}>
            <AskedTable texts={texts} rows={asked} />
          </Section>
        ) : null}
        {answered.length > 0 ? (
          <Section id="past" title={t("request.past")} lede={t("request.pastLede")}>
            <AnsweredTable texts={texts} rows={answered} />
          </Section>
        ) : null}
      </div>
    </Frame>
  );
}
