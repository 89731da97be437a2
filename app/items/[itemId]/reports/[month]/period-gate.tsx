import { Notice } from "@/components/ui/notice";
import { periodState } from "@/lib/domain/period-state";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { OpenFiling } from "@/lib/usecases/report/open-filing";

/** Says why a report's period takes nothing more, or until when it does again. */
export function PeriodGate({ texts: { t, locale }, filing }: { texts: Texts; filing: OpenFiling }) {
  const { period, plan } = filing;
  const state = periodState(period, plan.today);
  if (state === "CLOSED") return <Notice>{t("period.gate.closed")}</Notice>;
  if (state === "PUBLISHED") return <Notice>{t("period.gate.published")}</Notice>;
  if (state !== "REOPENED" || !period.reopenedUntil) return null;
  const day = formatDay(locale, period.reopenedUntil);
  return <Notice>{t("period.gate.reopened", { day })}</Notice>;
}
