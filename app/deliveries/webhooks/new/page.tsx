import type { Metadata } from "next";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { prepareWebhook } from "@/lib/usecases/webhook/prepare-webhook";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { WEBHOOKS_PATH } from "../../outbox-tabs";
import { webhookChoices, webhookFormWords } from "../form-words";
import { WebhookForm } from "../webhook-form";

const PATH = `${WEBHOOKS_PATH}/new`;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("webhook.form.newTitle") };
}

export default async function NewWebhookPage() {
  const { units } = valueOrPage(await prepareWebhook(await signedInCaller(PATH), {}));
  const held = await heldForm(PATH);
  const { t } = await currentTexts();
  return (
    <Frame path={PATH}>
      <PageHeader
        title={t("webhook.form.newTitle")}
        lede={t("webhook.form.newLede")}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("webhook.title"), href: WEBHOOKS_PATH }],
        }}
      />
      {held ? (
        <div className="mb-4 max-w-form">
          <Notice kind="warning">{t("webhook.form.restored")}</Notice>
        </div>
      ) : null}
      <WebhookForm
        begun={held ?? { kind: "WECOM" }}
        words={webhookFormWords(t)}
        {...webhookChoices(t, units)}
      />
    </Frame>
  );
}
