import type { Metadata } from "next";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { PlanHead } from "@/lib/db/plans";
import { headline } from "@/lib/text/headline";
import type { Texts } from "@/lib/text/say";
import { showVerifications } from "@/lib/usecases/verification/show-verifications";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { recordVerificationAction } from "./actions";
import { VerificationCards } from "./verification-cards";
import { VerificationForm } from "./verification-form";
import { verificationFormProps } from "./verification-form-props";

type VerificationsPageProps = {
  params: Promise<{ itemId: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("verification.title") };
}

export default async function VerificationsPage({ params, searchParams }: VerificationsPageProps) {
  const { itemId } = await params;
  const { done } = await searchParams;
  const path = `/items/${itemId}/verifications`;
  const shown = valueOrPage(await showVerifications(await signedInCaller(path), { itemId }));
  const texts = await currentTexts();
  const { t } = texts;
  const { plan, item, may } = shown;
  const { verifications } = item;
  const held = await heldForm(path);
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: item.code, href: `/items/${item.id}` }],
        }}
        kicker={<span className="line-clamp-2">{headline(item.text)}</span>}
        title={t("verification.title")}
        lede={t("verification.lede")}
      />
      {done === "recorded" ? (
        <div className="mb-6">
          <Notice kind="success">{t("verification.done")}</Notice>
        </div>
      ) : null}
      <Section id="verifications" title={t("verification.list")}>
        {verifications.length > 0 ? (
          <VerificationCards texts={texts} itemId={item.id} verifications={verifications} />
        ) : (
          <p className="text-ink-soft">{t("verification.none")}</p>
        )}
      </Section>
      {may.record ? <RecordSection texts={texts} plan={plan} itemId={item.id} held={held} /> : null}
    </Frame>
  );
}

type RecordSectionProps = {
  texts: Texts;
  plan: Pick<PlanHead, "today" | "issuedOn">;
  itemId: number;
  held: Record<string, string> | null;
};

function RecordSection({ texts: { t }, plan, itemId, held }: RecordSectionProps) {
  return (
    <Section id="record" title={t("verification.form.title")}>
      {held ? (
        <div className="mb-4">
          <Notice kind="warning">{t("verification.restored")}</Notice>
        </div>
      ) : null}
      <VerificationForm
        action={recordVerificationAction}
        hidden={{ itemId }}
        {...verificationFormProps(t, itemId, { first: plan.issuedOn, today: plan.today })}
        held={held}
      />
    </Section>
  );
}
