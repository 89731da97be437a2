import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { lastDayOfMonth } from "@/lib/domain/calendar";
import type { PlainDate } from "@/lib/domain/plain-date";
import {
  type AcceptedPercent,
  type ExpectedStep,
  expectedOn,
  type Forecast,
} from "@/lib/domain/progress";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { sayForecast } from "@/lib/text/say-forecast";
import { ProgressDrawing } from "./progress-drawing";

type ProgressForecastProps = {
  texts: Texts;
  outlook: {
    accepted: readonly AcceptedPercent[];
    steps: readonly ExpectedStep[];
    forecast: Forecast;
    finalDue: PlainDate | null;
  };
  /** The milestone that is due last; null where there is none. */
  lastMilestone: string | null;
  today: PlainDate;
  /** Whether the item rests, so that nobody is to hurry. */
  resting: boolean;
};

/** Where progress leads: in words, drawn over what is expected, and as a table. */
export function ProgressForecast(props: ProgressForecastProps) {
  const { texts, outlook, lastMilestone, today, resting } = props;
  const { t, locale } = texts;
  const { accepted, steps, forecast, finalDue } = outlook;
  const { told, reminder, method } = sayForecast(texts, {
    forecast,
    finalDue,
    milestone: lastMilestone,
    today,
  });
  const said = (day: PlainDate) => formatDay(locale, day);
  return (
    <div className="mt-4 flex flex-col gap-2">
      <p>
        {told.join(" ")}
        {reminder && !resting ? <strong className="ml-1 font-semibold">{reminder}</strong> : null}
      </p>
      {method ? <p className="text-small text-ink-faint">{method}</p> : null}
      {accepted.length > 0 ? (
        <figure>
          <div className="border border-rule bg-surface px-3 py-2">
            <ProgressDrawing
              label={[t("clear.forecast.drawing"), told[0]].join(t("ui.colon"))}
              accepted={accepted}
              steps={steps}
              range={forecast.kind === "range" ? forecast : null}
              due={
                finalDue
                  ? { day: finalDue, said: t("clear.forecast.due", { day: said(finalDue) }) }
                  : null
              }
              today={{ day: today, said: `${t("clear.forecast.today")} ${said(today)}` }}
            />
          </div>
          <figcaption className="my-1 text-label text-ink-faint">
            {t("clear.forecast.legend")}
          </figcaption>
          <Disclosure summary={t("ui.asTable")}>
            <PercentTable texts={texts} outlook={outlook} />
          </Disclosure>
        </figure>
      ) : null}
    </div>
  );
}

type Row = { what: "accepted" | "due" | "earliest" | "likely" | "latest"; day: PlainDate };

function PercentTable({
  texts: { t, locale },
  outlook,
}: Pick<ProgressForecastProps, "texts" | "outlook">) {
  const { steps } = outlook;
  const head = (name: "day" | "what" | "percent" | "expected") => t(`clear.forecast.head.${name}`);
  return (
    <DataTable
      caption={t("clear.forecast.caption")}
      captionHidden
      layout="scroll"
      rows={rowsOf(outlook)}
      rowKey={({ what, day }) => `${what} ${day}`}
      columns={[
        {
          key: "day",
          head: head("day"),
          rowHeader: true,
          cell: ({ day }) => formatDay(locale, day),
        },
        { key: "what", head: head("what"), cell: ({ what }) => t(`clear.forecast.row.${what}`) },
        {
          key: "percent",
          head: head("percent"),
          numeric: true,
          cell: ({ percent }) => (percent === null ? "—" : `${percent}%`),
        },
        {
          key: "expected",
          head: head("expected"),
          numeric: true,
          cell: ({ day }) => (steps.length > 0 ? `${expectedOn(steps, day)}%` : "—"),
        },
      ]}
    />
  );
}

/** What is drawn, by day. */
function rowsOf({
  accepted,
  forecast,
  finalDue,
}: ProgressForecastProps["outlook"]): (Row & { percent: number | null })[] {
  const rows: (Row & { percent: number | null })[] = accepted.map(({ month, percent }) => ({
    what: "accepted",
    day: lastDayOfMonth(month),
    percent,
  }));
  if (finalDue) rows.push({ what: "due", day: finalDue, percent: null });
  if (forecast.kind === "range")
    for (const what of ["earliest", "likely", "latest"] as const) {
      const day = forecast[what];
      if (day) rows.push({ what, day, percent: 100 });
    }
  return rows.toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
