import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MeasureText } from "@/components/ledger/measure-text";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { OFFICE_LIMITS } from "@/lib/domain/office-words";
import { showItem } from "@/lib/usecases/item/show-item";
import { FORBIDDEN_PATH, valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { MatterForm } from "../matter-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("office.matter.raiseTitle") };
}

export default async function NewMatterPage({ params }: { params: Promise<{ itemId: string }> }) {
  const { itemId } = await params;
  const path = `/items/${itemId}/major-matters/new`;
  const { item, plan, may } = valueOrPage(await showItem(await signedInCaller(path), { itemId }));
  if (!may.raiseMatter) redirect(FORBIDDEN_PATH);
  const held = await heldForm(path);
  const { t } = await currentTexts();
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader
          breadcrumb={{
            label: t("ui.breadcrumb"),
            crumbs: [{ label: item.code, href: `/items/${item.id}` }],
          }}
          title={t("office.matter.raiseTitle")}
          lede={t("office.matter.raiseLede")}
        />
        {held ? <Notice kind="warning">{t("report.restored")}</Notice> : null}
        <div className="mb-6 max-w-form">
          <MeasureText text={item.measureText} />
        </div>
        <MatterForm
          itemId={item.id}
          limit={OFFICE_LIMITS.matter}
          held={held?.matter}
          words={{
            label: t("office.matter.label"),
            hint: t("office.matter.hint", { max: OFFICE_LIMITS.matter }),
            send: t("office.matter.send"),
            sending: t("office.matter.sending"),
            problem: t("office.matter.problems"),
          }}
        />
      </div>
    </Frame>
  );
}
