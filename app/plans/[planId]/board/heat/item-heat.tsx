import Link from "next/link";
import { HeatTable } from "@/components/chart/heat-table";
import { LIGHT_LOOK, LightShape } from "@/components/ledger/light-shape";
import type { ItemCourse } from "@/lib/db/board-heat";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { monthHeads } from "./month-head";
import type { ShownHeat } from "./page";

type ItemHeatProps = { texts: Texts; heat: ShownHeat; rows: readonly ItemCourse[] };

/** Items × month ends: the light of each. */
export function ItemHeat({ texts, heat, rows }: ItemHeatProps) {
  const { t, locale } = texts;
  return (
    <HeatTable
      caption={t("board.heat.itemCaption")}
      rowHead={t("board.heat.itemHead")}
      columns={monthHeads(t, heat.columns)}
      rows={rows.map((item) => ({
        key: String(item.id),
        head: <ItemHead t={t} item={item} />,
        cells: heat.columns.map(({ day }, step) => {
          const light = item.lights[step];
          if (!light)
            return { marks: [{ key: "none", seen: null, label: t("board.heat.nothing") }] };
          return {
            ground: LIGHT_LOOK[light].tint,
            marks: [
              {
                key: light,
                seen: <LightShape light={light} className="inline-block size-[0.85em]" />,
                label: t("board.heat.itemCell", {
                  day: formatDay(locale, day),
                  light: t(`light.${light}`),
                }),
              },
            ],
          };
        }),
      }))}
      scrollHint={t("ui.scrollHint")}
    />
  );
}

function ItemHead({ t, item }: { t: Texts["t"]; item: ItemCourse }) {
  return (
    <>
      <span className="block text-label text-ink-faint">
        {item.code} · {item.filingUnit ?? t("board.heat.noUnit")}
      </span>
      <Link href={`/items/${item.id}`} prefetch={false} className="line-clamp-1">
        {item.text}
      </Link>
    </>
  );
}
