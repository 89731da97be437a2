import { Tag } from "@/components/ui/tag";
import type { Translator } from "@/lib/text/translator";

/** Whether something is posted to a webhook. */
export function WebhookStateTag({ t, disabledAt }: { t: Translator; disabledAt: Date | null }) {
  return disabledAt ? (
    <Tag tone="neutral">{t("webhook.disabled")}</Tag>
  ) : (
    <Tag tone="success">{t("webhook.open")}</Tag>
  );
}
