import type { Metadata } from "next";
import { documentWords } from "@/components/ledger/document-fields";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { CHANGE_LIMITS } from "@/lib/domain/change";
import { formatDay } from "@/lib/text/format";
import { offerExtension } from "@/lib/usecases/change/offer-extension";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { ExtensionForm } from "./extension-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("change.form.title") };
}

export default async function NewExtensionPage({
  params,
}: {
  params: Promise<{ itemId: string }>;
}) {
  const { itemId } = await params;
  const path = `/items/${itemId}/changes/new`;
  const { plan, item, milestones } = valueOrPage(
    await offerExtension(await signedInCaller(path), { itemId }),
  );
  const { t, locale } = await currentTexts();
  const held = await heldForm(path);
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: item.code, href: `/items/${item.id}` }],
        }}
        title={t("change.form.title")}
        lede={t("change.form.lede")}
      />
      {held ? <Notice kind="warning">{t("report.restored")}</Notice> : null}
      {milestones.length === 0 ? (
        <EmptyState
          title={t("change.form.none")}
          action={<LinkButton href={`/items/${item.id}`}>{t("change.form.back")}</LinkButton>}
        >
          {t("change.form.noneHint")}
        </EmptyState>
      ) : (
        <ExtensionForm
          itemId={item.id}
          milestones={milestones.map(({ id, name, currentDue, needsLeader }) => ({
            value: String(id),
            label: t(needsLeader ? "change.form.choiceAgain" : "change.form.choice", {
              name,
              day: formatDay(locale, currentDue),
            }),
          }))}
          limits={CHANGE_LIMITS}
          held={held}
          documents={documentWords(t, item.id)}
          words={{
            milestoneId: t("change.form.milestone"),
            choose: t("ui.choose"),
            dueAfter: t("change.form.dueAfter"),
            dueAfterHint: t("change.form.dueAfterHint"),
            reason: t("change.form.reason"),
            reasonHint: t("change.form.reasonHint", { max: CHANGE_LIMITS.reason }),
            progress: t("change.form.progress"),
            progressHint: t("change.form.progressHint", { max: CHANGE_LIMITS.progress }),
            documents: t("change.form.documents"),
            documentsHint: t("change.form.documentsHint"),
            submit: t("change.form.submit"),
            pending: t("change.form.pending"),
            problem: t("change.form.problem"),
            blank: t("issue.required"),
            colon: t("ui.colon"),
          }}
        />
      )}
    </Frame>
  );
}
