import type { Metadata } from "next";
import { DescriptionList } from "@/components/ui/description-list";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { WebhookRow } from "@/lib/db/webhooks";
import { formatMoment } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { showWebhook } from "@/lib/usecases/webhook/show-webhook";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { WEBHOOKS_PATH } from "../../outbox-tabs";
import { webhookChoices, webhookFormWords } from "../form-words";
import { WebhookForm } from "../webhook-form";
import { WebhookStateTag } from "../webhook-state-tag";
import { UseSection } from "./use-section";

type WebhookProps = {
  params: Promise<{ webhookId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const DONE = ["added", "saved", "disabled", "enabled"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("webhook.title") };
}

/** A webhook: how it stands, its settings, and whether it is used. */
export default async function WebhookPage({ params, searchParams }: WebhookProps) {
  const { webhookId } = await params;
  const path = `${WEBHOOKS_PATH}/${webhookId}`;
  const shown = valueOrPage(await showWebhook(await signedInCaller(path), { webhookId }));
  const query = await searchParams;
  const done = DONE.find((each) => each === query.done);
  const held = await heldForm(path);
  const texts = await currentTexts();
  const { t } = texts;
  const { webhook, units } = shown;
  return (
    <Frame path={path}>
      <PageHeader
        title={webhook.name}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("webhook.title"), href: WEBHOOKS_PATH }],
        }}
      />
      <div className="flex flex-col gap-8">
        {done ? (
          <FocusOnArrival renewedBy={done}>
            <Notice kind="success">{t(`webhook.done.${done}`)}</Notice>
          </FocusOnArrival>
        ) : null}
        <DescriptionList layout="columns" facts={factsOf(texts, webhook)} />
        <div className="max-w-reading">
          <Section
            id="settings"
            title={t("webhook.form.editTitle")}
            lede={t("webhook.form.editLede")}
          >
            {held ? (
              <div className="mb-4 max-w-form">
                <Notice kind="warning">{t("webhook.form.restored")}</Notice>
              </div>
            ) : null}
            <WebhookForm
              changed={{
                webhookId: webhook.id,
                version: webhook.version,
                isSigned: webhook.isSigned,
              }}
              begun={held ?? valuesOf(webhook)}
              words={webhookFormWords(t, webhook)}
              {...webhookChoices(t, units)}
            />
          </Section>
          <UseSection texts={texts} webhook={webhook} />
        </div>
      </div>
    </Frame>
  );
}

function valuesOf({ name, kind, unit }: WebhookRow): Record<string, string> {
  return { name, kind, unitId: unit ? String(unit.id) : "" };
}

function factsOf({ t, locale }: Texts, webhook: WebhookRow) {
  const { kind, unit, host, isSigned, lastSentAt, setBy, setAt, disabledAt } = webhook;
  return [
    {
      term: t("webhook.head.state"),
      detail: <WebhookStateTag t={t} disabledAt={disabledAt} />,
    },
    { term: t("webhook.head.kind"), detail: t(`webhook.kind.${kind}`) },
    { term: t("webhook.head.whose"), detail: unit?.name ?? t("webhook.office") },
    { term: t("webhook.head.host"), detail: <span className="wrap-anywhere">{host}</span> },
    { term: t("webhook.head.signed"), detail: t(isSigned ? "webhook.signed" : "webhook.unsigned") },
    {
      term: t("webhook.head.sent"),
      detail: lastSentAt ? formatMoment(locale, lastSentAt) : t("webhook.neverSent"),
    },
    {
      term: t("webhook.head.set"),
      detail: t("webhook.setBy", { name: setBy, at: formatMoment(locale, setAt) }),
    },
  ];
}
