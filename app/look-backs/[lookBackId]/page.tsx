import type { Metadata } from "next";
import { GivenBack } from "@/components/ledger/given-back";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatDay } from "@/lib/text/format";
import { showLookBack } from "@/lib/usecases/look-back/show-look-back";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { VerificationForm } from "../../items/[itemId]/verifications/verification-form";
import { verificationFormProps } from "../../items/[itemId]/verifications/verification-form-props";
import { finishLookBackAction } from "./actions";

type LookBackProps = { params: Promise<{ lookBackId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("lookBack.page.title") };
}

export default async function LookBackPage({ params }: LookBackProps) {
  const { lookBackId } = await params;
  const path = `/look-backs/${lookBackId}`;
  const shown = valueOrPage(await showLookBack(await signedInCaller(path), { lookBackId }));
  const { plan, lookBack } = shown;
  const held = await heldForm(path);
  const { t, locale } = await currentTexts();
  const state = t(`closure.lookBackState.${lookBack.state}`);
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [
            { label: t("lookBack.title"), href: `/plans/${plan.id}/look-backs?view=drawn` },
            { label: lookBack.code, href: `/items/${lookBack.itemId}/closure` },
          ],
        }}
        kicker={<span className="line-clamp-2">{lookBack.text}</span>}
        title={t("lookBack.page.title")}
        lede={t("lookBack.page.lede")}
      />
      <p className="mb-4">
        {t("lookBack.page.completed")}
        {t("ui.colon")}
        {formatDay(locale, lookBack.completedOn)}
      </p>
      {held ? (
        <div className="mb-4">
          {held.refused ? (
            <GivenBack
              t={t}
              held={held}
              inForm={lookBack.state === "DRAWN"}
              labels={{
                source: t("verification.form.source"),
                findings: t("verification.form.findings"),
                companions: t("verification.form.companions"),
              }}
            />
          ) : (
            <Notice kind="warning">{t("lookBack.page.restored")}</Notice>
          )}
        </div>
      ) : null}
      {lookBack.state === "DRAWN" ? (
        <VerificationForm
          action={finishLookBackAction}
          hidden={{ lookBackId: lookBack.id, planId: plan.id }}
          {...verificationFormProps(t, lookBack.itemId, {
            first: lookBack.completedOn,
            today: plan.today,
          })}
          held={held}
        />
      ) : (
        <Notice kind="info">{t("lookBack.page.over", { state })}</Notice>
      )}
    </Frame>
  );
}
