import type { HeatColumn } from "@/components/chart/heat-table";
import { lastDayOfMonth } from "@/lib/domain/calendar";
import type { Translator } from "@/lib/text/translator";
import type { ShownHeat } from "./page";

/** The heads of a map's months: the year over the first and each January, and up to which day a month is known. */
export function monthHeads(t: Translator, columns: ShownHeat["columns"]): HeatColumn[] {
  return columns.map(({ month, day }, index) => {
    const number = Number(month.slice(5));
    const opens = index === 0 || number === 1;
    const isOver = day === lastDayOfMonth(month);
    return {
      key: month,
      head: (
        <>
          {opens ? (
            <span className="block text-label text-ink">
              {t("board.heat.year", { year: month.slice(0, 4) })}
            </span>
          ) : null}
          <span className="block">{t("board.heat.monthHead", { month: number })}</span>
          <span className="block text-label font-normal text-ink-faint">
            {isOver
              ? t("board.heat.monthEnd")
              : t("board.heat.until", { day: Number(day.slice(8)) })}
          </span>
        </>
      ),
    };
  });
}
