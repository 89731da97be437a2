import { StackedColumns } from "@/components/chart/stacked-columns";
import type { LightCounts } from "@/lib/domain/board";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { LIGHT_COLUMNS, LIGHT_FILL } from "./light-fill";

type Trend = {
  points: readonly { day: PlainDate; counts: LightCounts }[];
  /** Set where the points are the days of one month, not the ends of several. */
  month?: Month | undefined;
};

type TrendChartProps = { texts: Texts; trend: Trend };

/** The counts of each light at each day as stacked columns, the gravest at the foot. */
export function TrendChart({ texts, trend }: TrendChartProps) {
  const { t } = texts;
  return (
    <StackedColumns
      id="trend"
      label={summaryOf(texts, trend)}
      legendLabel={t("board.trend.legend")}
      series={LIGHT_COLUMNS.map((light) => ({
        key: light,
        label: t(`light.${light}`),
        fill: LIGHT_FILL[light],
      }))}
      points={trend.points.map(({ day, counts }, index) => ({
        key: day,
        ...axisWords(texts, trend, day, index),
        values: LIGHT_COLUMNS.map((light) => counts[light]),
      }))}
    />
  );
}

/** Under a month end its month, the year under the first and each January; under a day its number. */
function axisWords({ t }: Texts, { month }: Trend, day: PlainDate, index: number) {
  if (month) return { label: String(Number(day.slice(8))) };
  const number = Number(day.slice(5, 7));
  const opens = index === 0 || number === 1;
  return {
    label: t("board.heat.monthHead", { month: number }),
    sublabel: opens ? t("board.heat.year", { year: day.slice(0, 4) }) : undefined,
  };
}

/** The course of every light that showed, in a sentence. */
function summaryOf({ t, locale }: Texts, { points }: Trend): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return t("board.trend.empty");
  const courses = LIGHT_COLUMNS.filter((light) =>
    points.some(({ counts }) => counts[light] > 0),
  ).map((light) =>
    t("board.trend.course", {
      light: t(`light.${light}`),
      first: first.counts[light],
      last: last.counts[light],
    }),
  );
  return t("board.trend.summary", {
    from: formatDay(locale, first.day),
    until: formatDay(locale, last.day),
    lights: courses.join(t("ui.listComma")) || t("board.trend.notOnBoard"),
  });
}
