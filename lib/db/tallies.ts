import type { Database } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";

/** How many items of a key area and a filing unit show a light. */
export type Tally = {
  keyAreaId: number;
  filingUnitId: number | null;
  light: Light;
  count: number;
};

/** The stored counts of a plan, by key area × filing unit × light; a trigger keeps them (LightTally). */
export function listTallies(db: Database, planId: number): Promise<Tally[]> {
  return selectRows<Tally>(
    db.pool,
    sql`SELECT key_area_id AS "keyAreaId", filing_unit_id AS "filingUnitId", light,
        sum(change)::int AS count
      FROM light_tally WHERE plan_id = ${planId}
      GROUP BY key_area_id, filing_unit_id, light HAVING sum(change) <> 0`,
  );
}

/** Key areas of a plan in document order. */
export function listKeyAreas(db: Database, planId: number) {
  return selectRows<{ id: number; printedNumber: string; title: string }>(
    db.pool,
    sql`SELECT id, printed_number AS "printedNumber", title FROM key_area
      WHERE plan_id = ${planId} ORDER BY ordinal`,
  );
}

/** Units that file for, lead or help with items of a plan, in the units' own order. */
export function listPlanUnits(db: Database, planId: number) {
  return selectRows<{ id: number; name: string }>(
    db.pool,
    sql`SELECT u.id, u.name FROM unit u WHERE EXISTS (
        SELECT 1 FROM work_item w LEFT JOIN assignment a ON a.item_id = w.id AND a.unit_id = u.id
        WHERE w.plan_id = ${planId} AND (a.id IS NOT NULL OR w.filing_unit_id = u.id))
      ORDER BY u.ordinal, u.id`,
  );
}
