import { type Fill, FillPattern } from "./fill-pattern";

export type ColumnSeries = { key: string; label: string; fill: Fill };

/** A column: its words under the axis, and a value for each series, in their order. */
export type ColumnPoint = {
  key: string;
  label: string;
  /** A second line under some columns, such as the year under January. */
  sublabel?: string | undefined;
  values: readonly number[];
};

type StackedColumnsProps = {
  /** Parts the ids of this drawing from those of others on the page. */
  id: string;
  /** The drawing in a sentence, for who does not see it. */
  label: string;
  legendLabel: string;
  /** The first lies at the foot of every column. */
  series: readonly ColumnSeries[];
  points: readonly ColumnPoint[];
};

const PLOT = 240;
const TOP = 18;
const FOOT = 38;
/** A segment lower than this has no room for its number; the table beside has it. */
const NUMBERED = 13;
/** More columns than this leave no room for a number in each. */
const MOST_NUMBERED = 14;

/** Columns of stacked values, drawn on the server; textures and numbers tell the parts, colour comes last. */
export function StackedColumns({ id, label, legendLabel, series, points }: StackedColumnsProps) {
  const top = Math.max(1, ...points.map(totalOf));
  const ticks = ticksTo(top);
  const scale = PLOT / (ticks.at(-1) ?? 1);
  return (
    <figure data-drawn="">
      <div className="flex border border-rule bg-surface px-2 pt-2">
        <svg aria-hidden="true" width="34" height={TOP + PLOT + FOOT} className="shrink-0">
          {ticks.map((tick) => (
            <text
              key={tick}
              x="30"
              y={TOP + PLOT - tick * scale + 4}
              textAnchor="end"
              className="fill-ink-soft text-label"
            >
              {tick}
            </text>
          ))}
        </svg>
        <svg
          role="img"
          aria-label={label}
          width="100%"
          height={TOP + PLOT + FOOT}
          className="min-w-0 flex-1 overflow-visible"
        >
          <defs>
            {series.map((each) => (
              <FillPattern key={each.key} id={`${id}-${each.key}`} fill={each.fill} />
            ))}
          </defs>
          {ticks.map((tick) => (
            <line
              key={tick}
              x1="0"
              x2="100%"
              y1={TOP + PLOT - tick * scale}
              y2={TOP + PLOT - tick * scale}
              className={tick === 0 ? "stroke-ink-soft" : "stroke-rule"}
            />
          ))}
          {points.map((point, index) => (
            <Column
              key={point.key}
              id={id}
              point={point}
              place={{ index, count: points.length }}
              series={series}
              scale={scale}
            />
          ))}
        </svg>
      </div>
      <Legend id={id} label={legendLabel} series={series} />
    </figure>
  );
}

type ColumnProps = {
  id: string;
  point: ColumnPoint;
  place: { index: number; count: number };
  series: readonly ColumnSeries[];
  scale: number;
};

function Column({ id, point, place: { index, count }, series, scale }: ColumnProps) {
  const slot = 100 / count;
  const isNumbered = count <= MOST_NUMBERED;
  const [left, width] = [`${index * slot + slot * 0.12}%`, `${slot * 0.76}%`];
  const middle = `${(index + 0.5) * slot}%`;
  const total = totalOf(point);
  return (
    <g>
      {series.map((each, at) => {
        const value = point.values[at] ?? 0;
        if (value === 0) return null;
        const below = point.values.slice(0, at).reduce((sum, one) => sum + one, 0);
        const height = value * scale;
        const y = TOP + PLOT - (below + value) * scale;
        return (
          <g key={each.key}>
            <rect
              x={left}
              width={width}
              y={y}
              height={height}
              fill={`url(#${id}-${each.key})`}
              className="stroke-ink-soft"
              strokeWidth="0.75"
            />
            {isNumbered && height >= NUMBERED ? (
              <text
                x={middle}
                y={y + height / 2 + 4}
                textAnchor="middle"
                className="fill-ink text-label font-semibold"
                paintOrder="stroke"
                strokeWidth="4"
                strokeLinejoin="round"
                stroke="var(--color-surface)"
              >
                {value}
              </text>
            ) : null}
          </g>
        );
      })}
      {isNumbered && total > 0 ? (
        <text
          x={middle}
          y={TOP + PLOT - total * scale - 4}
          textAnchor="middle"
          className="fill-ink-soft text-label"
        >
          {total}
        </text>
      ) : null}
      <AxisWords point={point} middle={middle} place={{ index, count }} />
    </g>
  );
}

function AxisWords({
  point,
  middle,
  place: { index, count },
}: {
  point: ColumnPoint;
  middle: string;
  place: ColumnProps["place"];
}) {
  // On a phone only every third word of many has room.
  const isCrowded = count > 6 && index % Math.ceil(count / 6) !== 0;
  const y = TOP + PLOT + 14;
  return (
    <>
      <text
        x={middle}
        y={y}
        textAnchor="middle"
        className={`fill-ink-soft text-label ${isCrowded ? "max-sm:hidden" : ""}`}
      >
        {point.label}
      </text>
      {point.sublabel ? (
        <text
          x={middle}
          y={y + 15}
          textAnchor="middle"
          className="fill-ink text-label font-semibold"
        >
          {point.sublabel}
        </text>
      ) : null}
    </>
  );
}

function Legend({
  id,
  label,
  series,
}: {
  id: string;
  label: string;
  series: readonly ColumnSeries[];
}) {
  return (
    <figcaption className="mt-1">
      <ul aria-label={label} className="flex flex-wrap gap-x-4 gap-y-1 text-small text-ink-soft">
        {series.map((each) => (
          <li key={each.key} className="inline-flex items-center gap-1.5">
            <svg aria-hidden="true" width="22" height="14">
              <rect
                x="0.5"
                y="0.5"
                width="21"
                height="13"
                fill={`url(#${id}-${each.key})`}
                className="stroke-ink-soft"
                strokeWidth="0.75"
              />
            </svg>
            {each.label}
          </li>
        ))}
      </ul>
    </figcaption>
  );
}

function totalOf({ values }: ColumnPoint): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Round numbers from 0 up to the first that holds `top`: four to six of them. */
export function ticksTo(top: number): number[] {
  const rough = top / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? 1,
  );
  return Array.from({ length: Math.ceil(top / step) + 1 }, (_, index) => index * step);
}
