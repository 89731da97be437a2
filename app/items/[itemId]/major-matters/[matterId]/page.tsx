import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeasureText } from "@/components/ledger/measure-text";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { OFFICE_LIMITS } from "@/lib/domain/office-words";
import { showItem } from "@/lib/usecases/item/show-item";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { MatterForm } from "../matter-form";
import { MatterLines } from "../matter-lines";

type MatterPageProps = {
  params: Promise<{ itemId: string; matterId: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("office.matter.title") };
}

export default async function MatterPage({ params, searchParams }: MatterPageProps) {
  const { itemId, matterId } = await params;
  const { done } = await searchParams;
  const path = `/items/${itemId}/major-matters/${matterId}`;
  const { item, plan, may } = valueOrPage(await showItem(await signedInCaller(path), { itemId }));
  const matter = item.matters.find(({ id }) => String(id) === matterId);
  if (!matter) notFound();
  const held = await heldForm(path);
  const texts = await currentTexts();
  const { t } = texts;
  const open = matter.acknowledgedOn === null;
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader
          breadcrumb={{
            label: t("ui.breadcrumb"),
            crumbs: [{ label: item.code, href: `/items/${item.id}` }],
          }}
          title={t("office.matter.title")}
          lede={item.filingUnit?.name ?? t("ledger.item.noFiling")}
        />
        {held ? <Notice kind="warning">{t("report.restored")}</Notice> : null}
        {done === "raised" && open ? (
          <Notice kind="success">{t("office.matter.raised")}</Notice>
        ) : null}
        {done === "answered" && !open ? (
          <Notice kind="success">{t("office.matter.answerDone")}</Notice>
        ) : null}
        <div className="my-6 max-w-form">
          <MatterLines texts={texts} itemId={item.id} matters={[matter]} linked={false} />
        </div>
        {open && may.answerMatter ? (
          <Section id="answer-matter" title={t("office.matter.answerTitle")}>
            <MatterForm
              itemId={item.id}
              matterId={matter.id}
              limit={OFFICE_LIMITS.answer}
              held={held?.answer}
              words={{
                label: t("office.matter.answerLabel"),
                hint: t("office.matter.answerHint", { max: OFFICE_LIMITS.answer }),
                send: t("office.matter.answerSend"),
                sending: t("ui.submitting"),
                problem: t("office.matter.problems"),
              }}
            />
          </Section>
        ) : null}
        <Section id="measure" title={t("ledger.item.measure")}>
          <div className="max-w-form">
            <MeasureText text={item.measureText} />
          </div>
        </Section>
      </div>
    </Frame>
  );
}
