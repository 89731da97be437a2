import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { daysBetween, monthOf } from "@/lib/domain/calendar";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { sayTarget } from "./indicator-words";

type Reading = { readOn: PlainDate; value: number };

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
  /** Says the month of a reading, where its day would tell when it was filed. */
  byMonth?: boolean;
};

const WIDTH = 360;
const HEIGHT = 92;
/** Room above and below for the target's mark, wherever its line lies. */
const EDGE = { left: 6, right: 6, top: 20, bottom: 18 };

/** An indicator's accepted readings drawn against its target, with the same as a table. */
export function IndicatorLine({ texts, indicator, today, byMonth = false }: IndicatorLineProps) {
  const { t, locale } = texts;
  const { name, unit, readings } = indicator;
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return null;
  const target = sayTarget(texts, indicator);
  const said = (day: PlainDate) =>
    byMonth ? formatMonth(locale, monthOf(day)) : formatDay(locale, day);
  const told = t("report.readingLine", {
    name,
    target,
    first: `${first.value} ${unit}`,
    last: `${last.value} ${unit}`,
    from: said(first.readOn),
    until: said(last.readOn),
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
          from: said(first.readOn),
          first: first.value,
          until: said(last.readOn),
          last: last.value,
        })}
      </p>
      <Disclosure summary={t("report.readingTable.summary", { count: readings.length })}>
        <DataTable
          caption={t("report.readingTable.caption", { name })}
          captionHidden
          layout="scroll"
          rows={readings}
          rowKey={({ readOn, value }) => `${readOn} ${value}`}
          columns={[
            {
              key: "day",
              head: t("report.readingTable.day"),
              rowHeader: true,
              cell: ({ readOn }) => said(readOn),
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

/** Readings from the first one's day until today, in a height that holds the target too. */
function placed(readings: readonly Reading[], target: number, today: PlainDate) {
  const begin = readings[0]?.readOn ?? today;
  const last = readings.at(-1)?.readOn ?? today;
  const days = Math.max(1, daysBetween(begin, last > today ? last : today));
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
    readings: readings.map(({ readOn, value }, index) => ({
      // Two readings of one day may have one value too.
      key: `${readOn} ${index}`,
      x: round(EDGE.left + (daysBetween(begin, readOn) / days) * width),
      y: level(value),
    })),
  };
}

function round(place: number): number {
  return Number(place.toFixed(1));
}
