import { Notice } from "@/components/ui/notice";
import { type DecidedPeriod, periodState } from "@/lib/domain/period-state";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type PeriodGateProps = { texts: Texts; period: DecidedPeriod; today: PlainDate };

/** Says why a period takes nothing more, or until when it does again; nothing of one that is open. */
export function PeriodGate({ texts: { t, locale }, period, today }: PeriodGateProps) {
  const state = periodState(period, today);
  if (state === "CLOSED") return <Notice>{t("period.gate.closed")}</Notice>;
  if (state === "PUBLISHED") return <Notice>{t("period.gate.published")}</Notice>;
  if (state !== "REOPENED" || !period.reopenedUntil) return null;
  const day = formatDay(locale, period.reopenedUntil);
  return <Notice>{t("period.gate.reopened", { day })}</Notice>;
}
