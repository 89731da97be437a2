import { Tabs } from "@/components/ui/tabs";
import type { Translator } from "@/lib/text/translator";

export const DELIVERIES_PATH = "/deliveries";
export const WEBHOOKS_PATH = "/deliveries/webhooks";

/** How sending goes, and where to. */
export function OutboxTabs({ t, current }: { t: Translator; current: string }) {
  const tabs = [
    { href: DELIVERIES_PATH, label: t("outbox.title") },
    { href: WEBHOOKS_PATH, label: t("webhook.title") },
  ];
  return (
    <Tabs
      label={t("outbox.views")}
      tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))}
    />
  );
}
