import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { selectRows, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import type { Month } from "@/lib/domain/plain-date";
import type { ReportingCycle } from "@/lib/domain/reporting-period";

export type NextFiling = { itemId: number; code: string; text: string; light: Light };

type Asked = { planId: number; unitId: number; month: Month; cycles: readonly ReportingCycle[] };

/** The gravest item of a unit that still has to be filed for a month, in the order of the month's list; null where all are. */
export async function findNextFiling(db: Database, asked: Asked): Promise<NextFiling | null> {
  const [row] = await selectRows<NextFiling>(
    db.pool,
    sql`SELECT s.item_id AS "itemId", w.code, ${HEADLINE} AS text, s.light
      FROM item_standing s JOIN work_item w ON w.id = s.item_id
      JOIN reporting_period p ON p.plan_id = s.plan_id AND p.month = ${asked.month}
      LEFT JOIN progress_report r ON r.item_id = s.item_id AND r.period_id = p.id
      WHERE s.plan_id = ${asked.planId} AND s.filing_unit_id = ${asked.unitId}
        AND p.exempt_reason IS NULL AND w.state <> 'REVOKED'
        AND (r.state IN ('DRAFT', 'RETURNED') OR r.id IS NULL AND s.light <> 'DONE'
          AND w.cycle = ANY(${[...asked.cycles]}::"ReportingCycle"[])
          AND (w.added_on IS NULL OR w.added_on <= p.opens_on))
      ORDER BY array_position(ARRAY['RED','AMBER','NO_DATA','GREEN','NOT_DUE','DONE'], s.light::text),
        s.ordinal LIMIT 1`,
  );
  return row ?? null;
}
