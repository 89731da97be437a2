import { addDays, earlierOf, lastDayOfMonth } from "@/lib/domain/calendar";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { AcceptedPercent, ExpectedStep, ForecastRange } from "@/lib/domain/progress";
import type { SaidDay } from "./milestone-timeline";
import { TimeAxis } from "./time-axis";
import { type TimeScale, timeScale } from "./time-scale";

/** How far ahead of the later of today and the due day a forecast is drawn, in days. */
const AHEAD = 365;
const TOP = 58;
const PLOT = 150;
const LEVELS = [0, 50, 100] as const;

type ProgressDrawingProps = {
  /** The same in words. */
  label: string;
  accepted: readonly AcceptedPercent[];
  steps: readonly ExpectedStep[];
  range: ForecastRange | null;
  due: SaidDay | null;
  today: SaidDay;
};

type Point = { day: PlainDate; percent: number };

/** Accepted percents over the steps of expected progress, with the forecast and its band; drawn on the server. */
export function ProgressDrawing(props: ProgressDrawingProps) {
  const { label, steps, range, due, today } = props;
  const scale = timeScale(today.day, shownDays(props));
  const points = props.accepted.map(endOfMonth);
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={TOP + PLOT + 6}
      className="block overflow-visible"
    >
      <TimeAxis months={scale.months} top={TOP} bottom={TOP + PLOT} />
      {LEVELS.map((level) => (
        <line
          key={level}
          x1="0"
          x2="100%"
          y1={height(level)}
          y2={height(level)}
          className="stroke-rule"
        />
      ))}
      <svg
        aria-hidden="true"
        y={TOP}
        width="100%"
        height={PLOT}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
      >
        {range ? <Band range={range} scale={scale} /> : null}
        <Line path={stepPath(steps, scale)} className="stroke-ink-soft" />
        <Line path={linePath(points, scale)} className="stroke-link" width="2" />
        {range ? (
          <Line
            path={linePath([endOfMonth(range.from), { day: range.likely, percent: 100 }], scale)}
            className="stroke-link"
            width="2"
            dashes="5 4"
          />
        ) : null}
      </svg>
      {due ? <DayLine said={due} scale={scale} y={11} look="stroke-seal" word="fill-seal" /> : null}
      <DayLine said={today} scale={scale} y={27} look="stroke-link" word="fill-link" dashes="4 3" />
      {LEVELS.map((level) => (
        <Level key={level} level={level} />
      ))}
      {points.map(({ day, percent }) => (
        <circle key={day} cx={scale.at(day)} cy={height(percent)} r="3.5" className="fill-link" />
      ))}
    </svg>
  );
}

/** The days that the drawing must hold; a forecast beyond its edge leaves it. */
function shownDays({ accepted, steps, range, due, today }: ProgressDrawingProps): PlainDate[] {
  const known = [
    ...accepted.map((report) => endOfMonth(report).day),
    ...steps.map(({ from }) => addDays(from, -1)),
    ...(due ? [due.day] : []),
  ];
  if (!range) return known;
  const edge = addDays(due && due.day > today.day ? due.day : today.day, AHEAD);
  const ends = [range.likely, range.latest ?? range.likely];
  return [...known, ...ends.map((day) => earlierOf(day, edge))];
}

/** From the fastest pace to the slowest; a standstill goes on as it is. */
function Band({ range, scale }: { range: ForecastRange; scale: TimeScale }) {
  const from = endOfMonth(range.from);
  const [x, y] = [scale.share(from.day), 100 - from.percent];
  const fast = `${scale.share(range.earliest)},0`;
  const slow = range.latest ? `${scale.share(range.latest)},0` : `100,0 100,${y}`;
  return <polygon points={`${x},${y} ${fast} ${slow}`} className="fill-link" fillOpacity="0.14" />;
}

type LineProps = { path: string; className: string; width?: string; dashes?: string };

function Line({ path, className, width = "1.25", dashes }: LineProps) {
  return (
    <path
      d={path}
      fill="none"
      vectorEffect="non-scaling-stroke"
      strokeWidth={width}
      strokeDasharray={dashes}
      className={className}
    />
  );
}

/** The number of a level inside the drawing, clear of its lines. */
function Level({ level }: { level: number }) {
  return (
    <text
      x="100%"
      dx="-6"
      y={height(level)}
      dy={level === 0 ? -4 : 13}
      textAnchor="end"
      paintOrder="stroke"
      strokeWidth="4"
      stroke="var(--color-surface)"
      className="fill-ink-faint text-label"
    >
      {level}%
    </text>
  );
}

type DayLineProps = {
  said: SaidDay;
  scale: TimeScale;
  /** Where its words stand. */
  y: number;
  look: string;
  word: string;
  dashes?: string;
};

function DayLine({ said, scale, y, look, word, dashes }: DayLineProps) {
  const x = scale.at(said.day);
  const leansLeft = scale.share(said.day) > 50;
  return (
    <g>
      <line
        x1={x}
        x2={x}
        y1={y - 9}
        y2={TOP + PLOT}
        strokeWidth="1.5"
        strokeDasharray={dashes}
        className={look}
      />
      <text
        x={x}
        dx={leansLeft ? -5 : 5}
        y={y}
        textAnchor={leansLeft ? "end" : "start"}
        paintOrder="stroke"
        strokeWidth="4"
        stroke="var(--color-surface)"
        className={`text-label font-semibold ${word}`}
      >
        {said.said}
      </text>
    </g>
  );
}

function endOfMonth({ month, percent }: AcceptedPercent): Point {
  return { day: lastDayOfMonth(month), percent };
}

function height(percent: number): number {
  return TOP + ((100 - percent) / 100) * PLOT;
}

function linePath(points: readonly Point[], scale: TimeScale): string {
  const placed = points.map(({ day, percent }) => `${scale.share(day)} ${100 - percent}`);
  return placed.length > 0 ? `M${placed.join(" L")}` : "";
}

function stepPath(steps: readonly ExpectedStep[], scale: TimeScale): string {
  if (steps.length === 0) return "";
  const rises = steps.map(({ from, percent }) => `H${scale.share(from)} V${100 - percent}`);
  return `M0 100 ${rises.join(" ")} H100`;
}
