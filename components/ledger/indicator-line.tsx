import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { daysBetween, lastDayOfMonth } from "@/lib/domain/calendar";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { sayTarget } from "./indicator-words";

/** By the month of its report: its day would tell when it was filed (R11). */
type Reading = { month: Month; value: number };

type IndicatorLineProps = {
  texts: Texts;
  indicator: {
    name: string;
    comparator: "AT_LEAST" | "AT_MOST" | "EXACTLY";
    target: number;
    unit: string;
    /** Oldest first. */
    readings: readonly Reading[];
  };
  today: PlainDate;
};

const WIDTH = 360;
const HEIGHT = 92;
/** Room above and below for the target's mark, wherever its line lies. */
const EDGE = { left: 6, right: 6, top: 20, bottom: 18 };

/** An indicator's accepted readings drawn against its target, with the same as a table. */
export function IndicatorLine({ texts, indicator, today }: IndicatorLineProps) {
  const { t, locale } = texts;
  const { name, unit, readings } = indicator;
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return null;
  const target = sayTarget(texts, indicator);
  const said = (month: Month) => formatMonth(locale, month);
  const told = t("report.readingLine", {
    name,
    target,
    first: `${first.value} ${unit}`,
    last: `${last.value} ${unit}`,
    from: said(first.month),
    until: said(last.month),
  });
  return (
    <div className="flex max-w-90 flex-col gap-1">
      <Drawing
        label={told}
        mark={t("report.targetMark", { target })}
        readings={readings}
        target={indicator.target}
        today={today}
      />
      <p className="text-label text-ink-faint">
        {t("schedule.indicators.span", {
          from: said(first.month),
          first: first.value,
          until: said(last.month),
          last: last.value,
        })}
      </p>
      <Disclosure summary={t("report.readingTable.summary", { count: readings.length })}>
        <DataTable
          caption={t("report.readingTable.caption", { name })}
          captionHidden
          layout="scroll"
          rows={readings}
          rowKey={({ month, value }) => `${month} ${value}`}
          columns={[
            {
              key: "month",
              head: t("report.readingTable.month"),
              rowHeader: true,
              cell: ({ month }) => said(month),
            },
            {
              key: "value",
              head: t("report.readingTable.value"),
              numeric: true,
              cell: ({ value }) => `${value} ${unit}`,
            },
          ]}
        />
      </Disclosure>
    </div>
  );
}

type DrawingProps = {
  label: string;
  mark: string;
  readings: readonly Reading[];
  target: number;
  today: PlainDate;
};

function Drawing({ label, mark, readings, target, today }: DrawingProps) {
  const points = placed(readings, target, today);
  const level = points.level(target);
  const path = points.readings.map(({ x, y }) => `${x},${y}`).join(" ");
  // Readings lie on the other side of a target that is the lowest or the highest value.
  const isLowest = readings.every(({ value }) => value >= target);
  const markAt = isLowest ? level + 13 : level - 5;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="w-full">
      <line
        x1="0"
        x2={WIDTH}
        y1={level}
        y2={level}
        strokeDasharray="4 3"
        className="stroke-ink-soft"
      />
      <text
        x={WIDTH - 2}
        y={markAt}
        textAnchor="end"
        className="fill-ink-soft text-label"
        paintOrder="stroke"
        strokeWidth="3"
        stroke="var(--color-surface)"
      >
        {mark}
      </text>
      <polyline points={path} fill="none" strokeWidth="1.75" className="stroke-link" />
      {points.readings.map(({ key, x, y }) => (
        <circle key={key} cx={x} cy={y} r="2.75" className="fill-link" />
      ))}
    </svg>
  );
}

/** Readings from the end of the first one's month until today, in a height that holds the target too. */
function placed(readings: readonly Reading[], target: number, today: PlainDate) {
  const days = readings.map(({ month }) => lastDayOfMonth(month));
  const begin = days[0] ?? today;
  const last = days.at(-1) ?? today;
  const length = Math.max(1, daysBetween(begin, last > today ? last : today));
  const values = [target, ...readings.map(({ value }) => value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const height = HEIGHT - EDGE.top - EDGE.bottom;
  const level = (value: number) =>
    round(
      high === low ? EDGE.top + height / 2 : EDGE.top + ((high - value) / (high - low)) * height,
    );
  const width = WIDTH - EDGE.left - EDGE.right;
  return {
    level,
    readings: readings.map(({ month, value }, index) => ({
      // Two readings of one month may have one value too.
      key: `${month} ${index}`,
      x: round(EDGE.left + (daysBetween(begin, lastDayOfMonth(month)) / length) * width),
      y: level(value),
    })),
  };
}

function round(place: number): number {
  return Number(place.toFixed(1));
}
