import { LightCountsTable } from "@/components/ledger/light-counts-table";
import { LIGHT_LOOK } from "@/components/ledger/light-shape";
import { LightTag } from "@/components/ledger/light-tag";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import type { LightCounts } from "@/lib/domain/board";
import { LIGHTS, type Light } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import { ledgerAddress } from "@/lib/text/ledger-address";
import type { UnitBoardPart } from "./page";
import { unitAddress } from "./unit-address";

type Point = { day: PlainDate; counts: LightCounts };

/** The lights of what the unit files by month end: drawn as stacked bars, and the same as a table. */
export function UnitTrend({ texts, board }: UnitBoardPart) {
  const { t, locale } = texts;
  const { plan, unit } = board;
  const points = board.trend.filter(({ counts }) => total(counts) > 0);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return <EmptyState title={t("unitBoard.trendEmpty")} />;
  const shown = LIGHTS.filter((light) => points.some(({ counts }) => counts[light] > 0));
  const span = { from: formatDay(locale, first.day), until: formatDay(locale, last.day) };
  return (
    <figure className="flex flex-col gap-2">
      <Bars label={t("unitBoard.trendDrawn", span)} points={points} />
      <figcaption className="flex flex-wrap gap-x-4 gap-y-1">
        {shown.map((light) => (
          <LightTag key={light} light={light} label={t(`light.${light}`)} size="small" />
        ))}
      </figcaption>
      <Disclosure summary={t("unitBoard.trendTable")}>
        <LightCountsTable
          t={t}
          caption={t("unitBoard.trendTable")}
          captionHidden
          nameHead={t("unitBoard.trendDay")}
          rows={points.map(({ day, counts }) => {
            const on = day < plan.today ? day : undefined;
            return {
              key: day,
              name: formatDay(locale, day),
              href: unitAddress(plan.id, unit.id, { on }),
              counts,
              listHref: (light) =>
                ledgerAddress(plan.id, {
                  unit: unit.id,
                  part: "filing",
                  light: light === "ALL" ? undefined : light,
                  on,
                }),
            };
          })}
        />
      </Disclosure>
    </figure>
  );
}

const STEP = 48;
const BAR = 26;
const HEIGHT = 132;
const FOOT = 18;
const EDGE = 14;

/** One bar a month end, its lights stacked with the gravest at the foot, the sum above. */
function Bars({ label, points }: { label: string; points: readonly Point[] }) {
  const most = Math.max(...points.map(({ counts }) => total(counts)));
  const scale = (HEIGHT - FOOT - EDGE) / most;
  const width = points.length * STEP;
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      style={{ maxWidth: `${width * 1.25}px` }}
      role="img"
      aria-label={label}
      className="w-full"
      data-drawn
    >
      {points.map(({ day, counts }, index) => {
        const middle = index * STEP + STEP / 2;
        return (
          <g key={day}>
            {stacked(counts, scale).map(({ light, y, height }) => (
              <rect
                key={light}
                x={middle - BAR / 2}
                y={y}
                width={BAR}
                height={height}
                fill="currentColor"
                className={LIGHT_LOOK[light].mark}
                stroke="white"
                strokeWidth="0.75"
              />
            ))}
            <text
              x={middle}
              y={HEIGHT - FOOT - total(counts) * scale - 4}
              textAnchor="middle"
              className="fill-ink-soft text-label"
            >
              {total(counts)}
            </text>
            <text
              x={middle}
              y={HEIGHT - 4}
              textAnchor="middle"
              className="fill-ink-faint text-label"
            >
              {day.slice(2, 7)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function stacked(counts: LightCounts, scale: number) {
  let top = HEIGHT - FOOT;
  const parts: { light: Light; y: number; height: number }[] = [];
  for (const light of LIGHTS) {
    const height = Number((counts[light] * scale).toFixed(1));
    if (height === 0) continue;
    top -= height;
    parts.push({ light, y: Number(top.toFixed(1)), height });
  }
  return parts;
}

function total(counts: LightCounts): number {
  return LIGHTS.reduce((sum, light) => sum + counts[light], 0);
}
