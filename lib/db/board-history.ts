import type { Database } from "@/lib/db/database";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { CountChange } from "@/lib/domain/running-counts";

/** What part of a plan's counts is looked at; a unit counts by what it filed then. */
export type CountFilter = {
  keyAreaId?: number | undefined;
  unitId?: number | "none" | undefined;
};

/** How the counts changed from each day of a row to the next; the first step holds all that came before. */
export function listCountChanges(
  db: Database,
  planId: number,
  days: readonly PlainDate[],
  filter: CountFilter,
): Promise<CountChange[]> {
  return selectRows(
    db.pool,
    sql`SELECT step, light, sum(change)::int AS change
      FROM (${changesByDay(planId, days, filter)}) d GROUP BY 1, 2 HAVING sum(change) <> 0
      ORDER BY 1, 2`,
  );
}

/** A change of a filing unit's counts, with the unit; null where nobody files. */
export type UnitCountChange = CountChange & { unitId: number | null; unitName: string | null };

/** The same by filing unit, the units in their own order. */
export function listUnitCountChanges(
  db: Database,
  planId: number,
  days: readonly PlainDate[],
): Promise<UnitCountChange[]> {
  return selectRows(
    db.pool,
    sql`SELECT c.step, c.light, c.change, c.filing_unit_id AS "unitId", u.name AS "unitName"
      FROM (SELECT step, light, filing_unit_id, sum(change)::int AS change
        FROM (${changesByDay(planId, days, {})}) d GROUP BY 1, 2, 3 HAVING sum(change) <> 0) c
      LEFT JOIN unit u ON u.id = c.filing_unit_id
      ORDER BY u.ordinal NULLS LAST, u.id, c.step, c.light`,
  );
}

/** Signed counts with the place of the first of `days`, sorted, that knows of them. */
function changesByDay(planId: number, days: readonly PlainDate[], filter: CountFilter): Sql {
  const { keyAreaId, unitId } = filter;
  const sorted = sql`${[...days]}::date[]`;
  return sql`SELECT light, filing_unit_id, change,
      width_bucket(day - 1, ${sorted}) AS step
    FROM light_day_tally
    WHERE plan_id = ${planId} AND day <= ${days.at(-1) ?? null}::date
      ${keyAreaId === undefined ? noSql : sql`AND key_area_id = ${keyAreaId}`}
      ${unitId === undefined ? noSql : ofUnit(unitId)}`;
}

function ofUnit(unitId: number | "none"): Sql {
  return unitId === "none" ? sql`AND filing_unit_id IS NULL` : sql`AND filing_unit_id = ${unitId}`;
}
