import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { headline } from "@/lib/text/headline";
import { showLight } from "@/lib/usecases/light/show-light";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { StandingLights } from "../standing-lights";
import { DifferNotice } from "./differ-notice";
import { isLastWord } from "./last-word";
import { LightForms } from "./light-forms";
import { OverrideTable } from "./override-table";

type OfficeLightProps = {
  params: Promise<{ itemId: string }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("rules.office.title") };
}

export default async function OfficeLightPage({ params, searchParams }: OfficeLightProps) {
  const { itemId } = await params;
  const { done, problem } = await searchParams;
  const path = `/items/${itemId}/office-light`;
  const shown = valueOrPage(await showLight(await signedInCaller(path), { itemId }));
  const texts = await currentTexts();
  const { t } = texts;
  const { plan, item } = shown;
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: item.code, href: `/items/${item.id}` }],
        }}
        kicker={<span className="line-clamp-2">{headline(item.text)}</span>}
        title={t("rules.office.title")}
        lede={t("rules.office.lede")}
        actions={
          <LinkButton href={`/plans/${plan.id}/rules`} variant="secondary" size="small">
            {t("clear.rules", { version: item.rulesVersion })}
          </LinkButton>
        }
      />
      {done === "set" || done === "taken-back" ? (
        <div className="mb-8">
          <Notice kind="success">{t(`rules.office.done.${done}`)}</Notice>
        </div>
      ) : null}
      {isLastWord(problem) ? (
        <div className="mb-8">
          <Notice kind="warning">{t(`app.problem.${problem}`)}</Notice>
        </div>
      ) : null}
      <Section id="lights" title={t("rules.office.lights")}>
        {item.standing ? (
          <>
            <DifferNotice t={t} standing={item.standing} />
            <StandingLights texts={texts} standing={item.standing} />
          </>
        ) : (
          <Notice>{t("rules.office.revoked")}</Notice>
        )}
      </Section>
      <LightForms texts={texts} shown={shown} held={await heldForm(path)} />
      <Section id="history" title={t("rules.office.history.title")}>
        <OverrideTable texts={texts} overrides={item.overrides} today={plan.today} />
      </Section>
    </Frame>
  );
}
