import type { MonthTick } from "./time-scale";

type TimeAxisProps = { months: readonly MonthTick[]; top: number; bottom: number };

/** Every how many months a line is drawn, by how many months there are. */
const STEPS = [
  { beyond: 84, step: 12 },
  { beyond: 30, step: 6 },
  { beyond: 12, step: 3 },
];

/** Year and month lines behind a drawing, their numbers above; drawn inside an `<svg>`. */
export function TimeAxis({ months, top, bottom }: TimeAxisProps) {
  const step = STEPS.find(({ beyond }) => months.length > beyond)?.step ?? 1;
  return (
    <g>
      {months.map(({ at, month }, index) => {
        const [year, number] = [month.slice(0, 4), Number(month.slice(5))];
        const opens = index === 0 && number < 11;
        // A number right behind the opening year would be written over it.
        const isCrowded = index > 0 && index < step - 1 && number !== 1;
        if (((number - 1) % step !== 0 || isCrowded) && !opens) return null;
        const isYear = number === 1 || opens;
        return (
          <g key={month}>
            <line
              x1={at}
              x2={at}
              y1={isYear ? top - 14 : top - 4}
              y2={bottom}
              className={isYear ? "stroke-rule-strong" : "stroke-rule"}
            />
            <text
              x={at}
              dx="3"
              y={top - 5}
              className={`text-label ${isYear ? "fill-ink font-semibold" : "fill-ink-faint max-sm:hidden"}`}
            >
              {isYear ? year : number}
            </text>
          </g>
        );
      })}
    </g>
  );
}
