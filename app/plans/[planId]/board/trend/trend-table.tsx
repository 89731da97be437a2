import Link from "next/link";
import { LIGHT_COLUMNS } from "@/components/ledger/light-fill";
import { LightShape } from "@/components/ledger/light-shape";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { Light } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import { ledgerAddress } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";
import type { ShownTrend } from "./page";

type Point = ShownTrend["points"][number];
type TrendTableProps = { texts: Texts; trend: ShownTrend; caption: string };

/** The numbers of the trend, the newest day first; each leads to the ledger as it was known that day. */
export function TrendTable({ texts, trend, caption }: TrendTableProps) {
  const { t, locale } = texts;
  const { today } = trend.plan;
  const said = (day: PlainDate) =>
    day === today
      ? t("board.trend.today", { day: formatDay(locale, day) })
      : formatDay(locale, day);
  const day: Column<Point> = {
    key: "day",
    head: t("board.trend.dayHead"),
    rowHeader: true,
    fixed: true,
    cell: (point) => said(point.day),
  };
  const number = (light: Light | undefined): Column<Point> => ({
    key: light ?? "total",
    numeric: true,
    head: light ? <LightHead t={t} light={light} /> : t("board.trend.total"),
    cell: (point) => {
      const count = light ? point.counts[light] : totalOf(point);
      if (count === 0) return <span className="text-ink-faint">0</span>;
      const word = light ? t(`light.${light}`) : t("board.trend.total");
      const label = t("ui.lightCounts.of", { name: said(point.day), light: word, count });
      return (
        <Link href={listOf(trend, point.day, light)} prefetch={false} aria-label={label}>
          {count}
        </Link>
      );
    },
  });
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[day, ...LIGHT_COLUMNS.map(number), number(undefined)]}
      rows={trend.points.toReversed()}
      rowKey={(point) => point.day}
      layout="scroll"
      scrollHint={t("ui.scrollHint")}
    />
  );
}

function LightHead({ t, light }: { t: Texts["t"]; light: Light }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <LightShape light={light} className="size-[0.8em]" />
      {t(`light.${light}`)}
    </span>
  );
}

function totalOf({ counts }: Point): number {
  return LIGHT_COLUMNS.reduce((sum, light) => sum + counts[light], 0);
}

function listOf({ plan, filter }: ShownTrend, day: PlainDate, light: Light | undefined): string {
  const { keyAreaId: area, unitId: unit } = filter;
  return ledgerAddress(plan.id, {
    area,
    unit,
    part: typeof unit === "number" ? "filing" : undefined,
    light,
    on: day === plan.today ? undefined : day,
  });
}
