import type { Metadata } from "next";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { callsForRemedy } from "@/lib/domain/remedy";
import { headline } from "@/lib/text/headline";
import { showRemedy } from "@/lib/usecases/remedy/show-remedy";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { RemedyCard } from "./remedy-card";
import { DecideSection, SubmitSection } from "./remedy-forms";

type RemedyPageProps = {
  params: Promise<{ itemId: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("remedy.title") };
}

export default async function RemedyPage({ params, searchParams }: RemedyPageProps) {
  const { itemId } = await params;
  const { done } = await searchParams;
  const path = `/items/${itemId}/remedy`;
  const shown = valueOrPage(await showRemedy(await signedInCaller(path), { itemId }));
  const texts = await currentTexts();
  const { t } = texts;
  const { plan, item, may } = shown;
  const held = await heldForm(path);
  const called = callsForRemedy(item.lights ?? []);
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: item.code, href: `/items/${item.id}` }],
        }}
        kicker={<span className="line-clamp-2">{headline(item.text)}</span>}
        title={t("remedy.title")}
        lede={t("remedy.lede")}
      />
      {done === "submitted" || done === "decided" ? (
        <div className="mb-6">
          <Notice kind="success">{t(`remedy.done.${done}`)}</Notice>
        </div>
      ) : null}
      {may.submit || may.decide.length > 0 ? null : (
        <p className="mb-6 text-ink-soft">{t(called ? "remedy.notYours" : "remedy.notCalled")}</p>
      )}
      <Section id="plans" title={t("remedy.history")}>
        {item.plans.length === 0 ? <p className="text-ink-soft">{t("remedy.none")}</p> : null}
        {item.plans.map((remedy) => (
          <RemedyCard
            key={remedy.id}
            texts={texts}
            itemId={item.id}
            remedy={remedy}
            today={plan.today}
          />
        ))}
      </Section>
      <DecideSection texts={texts} shown={shown} held={held} />
      <SubmitSection texts={texts} shown={shown} held={held} />
    </Frame>
  );
}
