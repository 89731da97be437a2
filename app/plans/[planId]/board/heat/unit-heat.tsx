import { type HeatCell, HeatTable } from "@/components/chart/heat-table";
import { LIGHT_LOOK, LightShape } from "@/components/ledger/light-shape";
import type { LightCounts } from "@/lib/domain/board";
import { LIGHTS, type Light } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import { ledgerAddress } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";
import { monthHeads } from "./month-head";
import type { ShownHeat } from "./page";

type UnitHeatProps = { texts: Texts; heat: ShownHeat };
type UnitRow = ShownHeat["units"][number];

/** Filing units × month ends: the gravest light of each, with how many items are red and amber. */
export function UnitHeat({ texts, heat }: UnitHeatProps) {
  const { t } = texts;
  return (
    <HeatTable
      caption={t("board.heat.unitCaption")}
      rowHead={t("board.heat.unitHead")}
      columns={monthHeads(t, heat.columns)}
      rows={heat.units.map((unit) => ({
        key: String(unit.id),
        head: unit.name ?? t("board.heat.noUnit"),
        cells: heat.columns.map(({ day }, step) => unitCell(texts, heat, unit, day, step)),
      }))}
      scrollHint={t("ui.scrollHint")}
    />
  );
}

function unitCell(
  { t, locale }: Texts,
  { plan }: ShownHeat,
  unit: UnitRow,
  day: PlainDate,
  step: number,
): HeatCell {
  const counts = unit.counts[step];
  const worst = LIGHTS.find((light) => counts && counts[light] > 0);
  if (!counts || !worst) return { mark: null, label: t("board.heat.nothing") };
  return {
    mark: <UnitMark counts={counts} worst={worst} />,
    label: t("board.heat.unitCell", {
      unit: unit.name ?? t("board.heat.noUnit"),
      day: formatDay(locale, day),
      light: t(`light.${worst}`),
      count: LIGHTS.reduce((sum, light) => sum + counts[light], 0),
      red: counts.RED,
      amber: counts.AMBER,
    }),
    ground: LIGHT_LOOK[worst].tint,
    href: ledgerAddress(plan.id, {
      unit: unit.id ?? "none",
      part: unit.id === null ? undefined : "filing",
      on: day === plan.today ? undefined : day,
    }),
  };
}

/** Red and amber with their counts; where there is neither, the shape of the gravest light. */
function UnitMark({ counts, worst }: { counts: LightCounts; worst: Light }) {
  const counted = (["RED", "AMBER"] as const).filter((light) => counts[light] > 0);
  const shown: Light[] = counted.length > 0 ? counted : [worst];
  return (
    <span className="inline-flex items-center gap-1.5 text-small">
      {shown.map((light) => (
        <span key={light} className="inline-flex items-center gap-0.5">
          <LightShape light={light} className="size-[0.75em]" />
          {counted.length > 0 ? counts[light] : null}
        </span>
      ))}
    </span>
  );
}
