import type { Tx } from "@/lib/db/database";
import type { NumberedSeries } from "@/lib/domain/paper-number";

/** A moment of a day in the city. */
export function atHour(day: string, hour: number): Date {
  return new Date(`${day}T${String(hour).padStart(2, "0")}:30:00+08:00`);
}

/** Numbers papers series by series and year by year, and keeps where each series has come to. */
export function takeNumbers() {
  const last = new Map<string, { series: NumberedSeries; year: number; last: number }>();
  return {
    next(series: NumberedSeries, day: string): number {
      const year = Number(day.slice(0, 4));
      const taken = { series, year, last: (last.get(`${series}/${year}`)?.last ?? 0) + 1 };
      last.set(`${series}/${year}`, taken);
      return taken.last;
    },
    async keep(tx: Tx, planId: number): Promise<void> {
      await tx.numberSeries.createMany({
        data: [...last.values()].map((each) => ({ planId, ...each })),
      });
    },
  };
}
