import type { Database } from "@/lib/db/database";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";

/** How many items of a key area and a filing unit show a light. */
export type Tally = {
  keyAreaId: number;
  keyAreaNumber: string;
  keyAreaTitle: string;
  keyAreaOrdinal: number;
  unitId: number | null;
  unitName: string | null;
  unitOrdinal: number | null;
  light: Light;
  count: number;
};

/** The stored counts of a plan, by key area × filing unit × light; a trigger keeps them (LightTally). */
export function listTallies(db: Database, planId: number): Promise<Tally[]> {
  return named(
    db,
    sql`SELECT key_area_id, filing_unit_id, light, sum(change)::int AS count
      FROM light_tally WHERE plan_id = ${planId}
      GROUP BY key_area_id, filing_unit_id, light HAVING sum(change) <> 0`,
  );
}

/** The counts of a plan as they were known at the end of a past day (LightDayTally). */
export function listTalliesOn(db: Database, planId: number, day: PlainDate): Promise<Tally[]> {
  return named(
    db,
    sql`SELECT key_area_id, filing_unit_id, light, sum(change)::int AS count
      FROM light_day_tally WHERE plan_id = ${planId} AND day <= ${day}::date
      GROUP BY key_area_id, filing_unit_id, light HAVING sum(change) <> 0`,
  );
}

function named(db: Database, counts: Sql): Promise<Tally[]> {
  return selectRows<Tally>(
    db.pool,
    sql`SELECT t.key_area_id AS "keyAreaId", k.printed_number AS "keyAreaNumber",
        k.title AS "keyAreaTitle", k.ordinal AS "keyAreaOrdinal", t.filing_unit_id AS "unitId",
        u.name AS "unitName", u.ordinal AS "unitOrdinal", t.light, t.count
      FROM (${counts}) t
      JOIN key_area k ON k.id = t.key_area_id LEFT JOIN unit u ON u.id = t.filing_unit_id
      ORDER BY k.ordinal, u.ordinal NULLS LAST, u.id`,
  );
}
