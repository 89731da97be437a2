import { WEBHOOK_KINDS } from "@/lib/domain/webhook";
import type { Translator } from "@/lib/text/translator";
import type { WebhookFormWords } from "./webhook-form";

/** The words of a webhook's form; of a known one, that what is left blank stays. */
export function webhookFormWords(
  t: Translator,
  kept?: { host: string; isSigned: boolean },
): WebhookFormWords {
  return {
    name: t("webhook.form.name"),
    nameHint: t("webhook.form.nameHint"),
    kind: t("webhook.form.kind"),
    url: t("webhook.form.url"),
    urlHint: kept ? t("webhook.form.urlKept", { host: kept.host }) : t("webhook.form.urlHint"),
    secret: t("webhook.form.secret"),
    secretHint: t(kept?.isSigned ? "webhook.form.secretKept" : "webhook.form.secretHint"),
    unsigned: t("webhook.form.unsigned"),
    unitId: t("webhook.form.unit"),
    office: t("webhook.form.office"),
    submit: t("webhook.form.submit"),
    pending: t("ui.saving"),
    problem: t("ui.errorSummary", { count: 1 }),
    blank: t("issue.required"),
    colon: t("ui.colon"),
  };
}

/** The kinds of webhook and the units to choose from. */
export function webhookChoices(t: Translator, units: readonly { id: number; name: string }[]) {
  return {
    kinds: WEBHOOK_KINDS.map((value) => ({ value, label: t(`webhook.kind.${value}`) })),
    units: units.map(({ id, name }) => ({ value: String(id), label: name })),
  };
}
