import { daysBetween } from "@/lib/domain/calendar";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Forecast } from "@/lib/domain/progress";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type Told = {
  forecast: Forecast;
  finalDue: PlainDate | null;
  /** The milestone that is due last. */
  milestone: string | null;
  today: PlainDate;
};

/** A forecast in sentences: when and between which days, what calls for an early reminder (R19), how it is reckoned. */
export type SaidForecast = { told: string[]; reminder: string | null; method: string | null };

/** Says a forecast, or why there is none. */
export function sayForecast(texts: Texts, facts: Told): SaidForecast {
  const { t, locale } = texts;
  const { forecast, milestone } = facts;
  const only = (sentence: string) => ({ told: [sentence], reminder: null, method: null });
  switch (forecast.kind) {
    case "few-reports":
      return only(t("clear.forecast.few", forecast));
    case "no-rise":
      return only(t("clear.forecast.noRise", forecast));
    case "done":
      return only(t("clear.forecast.done", { day: formatDay(locale, forecast.on) }));
    case "range": {
      const [earliest, day] = [
        formatDay(locale, forecast.earliest),
        formatDay(locale, forecast.likely),
      ];
      if (forecast.likely < facts.today) return only(t("clear.forecast.passed", { day }));
      const { calm, reminder } = sayAgainstDue(texts, facts, forecast);
      const told = [
        milestone
          ? t("clear.forecast.likelyMilestone", { day, milestone })
          : t("clear.forecast.likely", { day }),
        forecast.latest
          ? t("clear.forecast.between", { earliest, latest: formatDay(locale, forecast.latest) })
          : t("clear.forecast.open", { earliest }),
        ...(calm ? [calm] : []),
      ];
      return { told, reminder, method: t("clear.forecast.method", { reports: forecast.reports }) };
    }
  }
}

/** How the forecast lies to the final due day. */
function sayAgainstDue(
  { t, locale }: Texts,
  { finalDue, today }: Told,
  { likely, latest }: { likely: PlainDate; latest: PlainDate | null },
): { calm: string | null; reminder: string | null } {
  if (finalDue === null) return { calm: null, reminder: null };
  const due = formatDay(locale, finalDue);
  const days = daysBetween(finalDue, likely);
  if (finalDue < today) return { calm: null, reminder: t("clear.forecast.tooLate", { due, days }) };
  if (days > 0) return { calm: null, reminder: t("clear.forecast.late", { due, days }) };
  return {
    calm:
      days < 0
        ? t("clear.forecast.early", { due, days: -days })
        : t("clear.forecast.onTime", { due }),
    reminder: latest === null || latest > finalDue ? t("clear.forecast.slowLate", { due }) : null,
  };
}
