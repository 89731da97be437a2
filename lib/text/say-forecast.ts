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
};

/** A forecast in sentences: when, between which days, how that lies to the due day (R19), and how it is reckoned. */
export function sayForecast(
  texts: Texts,
  { forecast, finalDue, milestone }: Told,
): { likely: string; between?: string; reminder?: string; method?: string } {
  const { t, locale } = texts;
  const said = (day: PlainDate) => formatDay(locale, day);
  switch (forecast.kind) {
    case "few-reports":
      return { likely: t("clear.forecast.few", forecast) };
    case "no-rise":
      return { likely: t("clear.forecast.noRise", forecast) };
    case "done":
      return { likely: t("clear.forecast.done", { day: said(forecast.on) }) };
    case "range": {
      const { earliest, likely, latest, reports } = forecast;
      const day = said(likely);
      return {
        likely: milestone
          ? t("clear.forecast.likelyMilestone", { day, milestone })
          : t("clear.forecast.likely", { day }),
        between: latest
          ? t("clear.forecast.between", { earliest: said(earliest), latest: said(latest) })
          : t("clear.forecast.open", { earliest: said(earliest) }),
        ...(finalDue ? { reminder: sayAgainstDue(texts, { likely, latest, finalDue }) } : {}),
        method: t("clear.forecast.method", { reports }),
      };
    }
  }
}

function sayAgainstDue(
  { t, locale }: Texts,
  ends: { likely: PlainDate; latest: PlainDate | null; finalDue: PlainDate },
): string {
  const due = formatDay(locale, ends.finalDue);
  const days = daysBetween(ends.finalDue, ends.likely);
  if (days > 0) return t("clear.forecast.late", { due, days });
  const told =
    days < 0
      ? t("clear.forecast.early", { due, days: -days })
      : t("clear.forecast.onTime", { due });
  const slowIsLate = ends.latest === null || ends.latest > ends.finalDue;
  return slowIsLate ? `${told} ${t("clear.forecast.slowLate", { due })}` : told;
}
