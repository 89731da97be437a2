import type { Tx } from "@/lib/db/database";
import type { PlanHead } from "@/lib/db/plans";
import { sql } from "@/lib/db/sql";
import type { NumberedSeries } from "@/lib/domain/paper-number";

/** The next number of a series in the plan's year, from 1 and without a gap: writers wait for each other until they commit. */
export async function takeNumber(tx: Tx, plan: PlanHead, series: NumberedSeries): Promise<number> {
  const year = Number(plan.today.slice(0, 4));
  const [row] = await tx.$queryRaw<{ last: number }[]>(sql`
    INSERT INTO number_series (plan_id, series, year, last) VALUES (${plan.id}, ${series}, ${year}, 1)
    ON CONFLICT (plan_id, series, year) DO UPDATE SET last = number_series.last + 1 RETURNING last`);
  if (!row) throw new Error("A series always has a next number.");
  return row.last;
}
