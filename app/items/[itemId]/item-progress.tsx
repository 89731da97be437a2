import { ProgressBar } from "@/components/ledger/progress-bar";
import { ProgressForecast } from "@/components/ledger/progress-forecast";
import { Section } from "@/components/ui/section";
import type { Texts } from "@/lib/text/say";
import type { ShownItem } from "./page";

/** How far the item is beside how far it should be, and where that leads at the present pace. */
export function ItemProgress({ texts, shown }: { texts: Texts; shown: ShownItem }) {
  const { t } = texts;
  const { item, plan } = shown;
  if (!item.standing) return null;
  const last = item.milestones
    .filter(({ withdrawnOn, remedyPlanId }) => withdrawnOn === null && remedyPlanId === null)
    .toSorted((a, b) => (a.currentDue < b.currentDue ? -1 : 1))
    .at(-1);
  return (
    <Section id="progress" title={t("ledger.item.progress")}>
      <ProgressBar t={t} percent={item.standing.percent ?? 0} expected={shown.expected} />
      <ProgressForecast
        texts={texts}
        outlook={shown.outlook}
        lastMilestone={last?.name ?? null}
        today={plan.today}
        resting={item.standing.reasons.some(({ rule }) => rule === "suspended")}
      />
    </Section>
  );
}
