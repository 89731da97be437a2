import { type HeatCell, HeatTable } from "@/components/chart/heat-table";
import { LIGHT_LOOK, LightShape } from "@/components/ledger/light-shape";
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
  if (!counts || !worst)
    return { marks: [{ key: "none", seen: null, label: t("board.heat.nothing") }] };
  const counted = (["RED", "AMBER"] as const).filter((light) => counts[light] > 0);
  const shown: readonly Light[] = counted.length > 0 ? counted : [worst];
  return {
    ground: LIGHT_LOOK[worst].tint,
    marks: shown.map((light) => ({
      key: light,
      seen: (
        <>
          <LightShape light={light} className="size-[0.75em]" />
          {counted.length > 0 ? <span className="text-small">{counts[light]}</span> : null}
        </>
      ),
      label: t("board.heat.unitCell", {
        unit: unit.name ?? t("board.heat.noUnit"),
        day: formatDay(locale, day),
        light: t(`light.${light}`),
        count: counts[light],
      }),
      href: ledgerAddress(plan.id, {
        unit: unit.id ?? "none",
        part: unit.id === null ? undefined : "filing",
        light,
        on: day === plan.today ? undefined : day,
      }),
    })),
  };
}
