import { ActForm } from "@/app/account/act-form";
import { errorTitles } from "@/app/account/error-titles";
import { Section } from "@/components/ui/section";
import type { WebhookRow } from "@/lib/db/webhooks";
import { formatMoment } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { disableWebhookAction, enableWebhookAction } from "../actions";

/** Disabling a webhook in use, or enabling a disabled one. */
export function UseSection({ texts, webhook }: { texts: Texts; webhook: WebhookRow }) {
  const { t, locale } = texts;
  const { id: webhookId, version, disabledAt } = webhook;
  const act = disabledAt ? "enable" : "disable";
  return (
    <Section
      id="use"
      title={t("webhook.use")}
      lede={
        disabledAt
          ? t("webhook.enableLede", { at: formatMoment(locale, disabledAt) })
          : t("webhook.disableLede")
      }
    >
      <ActForm
        action={disabledAt ? enableWebhookAction : disableWebhookAction}
        variant={disabledAt ? "secondary" : "danger"}
        fields={{ webhookId, version }}
        titles={errorTitles(t, 1)}
        words={{ submit: t(`webhook.${act}`), pending: t("webhook.pending") }}
      />
    </Section>
  );
}
