import type { Database } from "@/lib/db/database";
import { OFF_BOARDS } from "@/lib/db/off-boards";
import { type Sql, selectRows, sql } from "@/lib/db/sql";

/** What a plan's ledger can be filtered by. */
export type PlanChoices = {
  keyAreas: { id: number; printedNumber: string; title: string }[];
  units: { id: number; name: string }[];
  /** Units that a reform ended and whose duties others have taken. */
  former: { id: number; name: string }[];
};

/** Key areas that have items, in document order, and the units that file for, lead or help with them. */
export async function findPlanChoices(db: Database, planId: number): Promise<PlanChoices> {
  const [row] = await selectRows<PlanChoices>(
    db.pool,
    sql`SELECT
      coalesce((SELECT json_agg(json_build_object('id', k.id, 'printedNumber', k.printed_number,
          'title', k.title) ORDER BY k.ordinal) FROM key_area k
        WHERE k.plan_id = ${planId} AND EXISTS (SELECT 1 FROM main_task t
          JOIN work_item w ON w.main_task_id = t.id AND NOT ${OFF_BOARDS}
          WHERE t.key_area_id = k.id)), '[]')
        AS "keyAreas",
      coalesce((SELECT json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.ordinal, u.id)
        FROM unit u
        WHERE (SELECT 1 FROM item_standing s
            WHERE s.plan_id = ${planId} AND s.filing_unit_id = u.id LIMIT 1) IS NOT NULL
          OR (SELECT 1 FROM assignment a WHERE a.unit_id = u.id AND ${isOfPlan(planId)}
            LIMIT 1) IS NOT NULL), '[]')
        AS units,
      coalesce((SELECT json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.ordinal, u.id)
        FROM unit u WHERE u.valid_until IS NOT NULL AND EXISTS (SELECT 1 FROM duty_transfer d
          JOIN work_item w ON w.id = d.item_id
          WHERE d.from_unit_id = u.id AND w.plan_id = ${planId})), '[]') AS former`,
  );
  return row ?? { keyAreas: [], units: [], former: [] };
}

/**
 * Whether assignment `a` is of an item of the plan. Asked of one after the other until the first is found: as a
 * join, all assignments of a large plan would be read for the names of its few units.
 */
function isOfPlan(planId: number): Sql {
  return sql`(SELECT w.plan_id = ${planId} AND NOT ${OFF_BOARDS} FROM work_item w WHERE w.id = a.item_id)`;
}

/** Units that can file: no collectives, none that has ended, in the units' own order. */
export function listFilingUnits(db: Database): Promise<{ id: number; name: string }[]> {
  return selectRows(
    db.pool,
    sql`SELECT id, name FROM unit WHERE kind <> 'COLLECTIVE' AND valid_until IS NULL
      ORDER BY ordinal, id`,
  );
}
