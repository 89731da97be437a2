import { ASKED, AT_OFFICE } from "@/lib/db/asked-sql";
import type { Database } from "@/lib/db/database";
import { RELEASED } from "@/lib/db/filing-sql";
import { noSql, selectRows, sql } from "@/lib/db/sql";
import { type Burden, FIXED_FIELDS } from "@/lib/domain/burden";
import type { Month } from "@/lib/domain/plain-date";
import type { ReadScope } from "@/lib/domain/policy";

/** What is asked of a unit in a month. */
export type BurdenRow = Burden & { unitId: number; unitName: string; month: Month };

/**
 * What is asked of each unit in some months of a plan (R20), in the units' own order: units see
 * themselves alone. It knows nothing of when or how fast anything was answered (R11).
 */
export function listBurdens(
  db: Database,
  scope: ReadScope,
  planId: number,
  months: readonly Month[],
  /** The one unit that is looked at. */
  only?: number,
): Promise<BurdenRow[]> {
  const scoped = scope.kind === "all" ? noSql : sql`AND u.id = ANY(${[...scope.unitIds]}::int[])`;
  const within = sql`WHERE true ${scoped} ${only === undefined ? noSql : sql`AND u.id = ${only}`}`;
  return selectRows<BurdenRow>(
    db.pool,
    sql`WITH p AS (SELECT * FROM reporting_period
        WHERE plan_id = ${planId} AND month = ANY(${[...months]}::text[])),
      asked AS (
        SELECT p.month, coalesce(r.unit_id, w.filing_unit_id) AS unit_id, ${FIELDS} AS fields
        FROM p JOIN work_item w ON w.plan_id = p.plan_id
        LEFT JOIN progress_report r ON r.item_id = w.id AND r.period_id = p.id
        WHERE ${ASKED} OR ${AT_OFFICE}),
      parts AS (
        SELECT month, unit_id, count(*) AS filings, sum(fields) AS fields, 0 AS contributions,
          0 AS bottlenecks, 0 AS countersigns FROM asked GROUP BY month, unit_id
        UNION ALL SELECT p.month, c.unit_id, 0, 0, count(*), 0, 0
          FROM p JOIN contribution c ON c.period_id = p.id GROUP BY p.month, c.unit_id
        UNION ALL SELECT p.month, b.helper_unit_id, 0, 0, 0, count(*), 0
          FROM p JOIN progress_report r ON r.period_id = p.id
          JOIN report_revision v ON v.report_id = r.id
          JOIN bottleneck b ON b.raised_by_revision_id = v.id GROUP BY p.month, b.helper_unit_id
        UNION ALL SELECT q.month, q.unit_id, 0, 0, 0, 0, count(*) FROM (${TO_SIGN}) q
          GROUP BY q.month, q.unit_id)
      SELECT u.id AS "unitId", u.name AS "unitName", x.month, sum(x.filings)::int AS filings,
        sum(x.fields)::int AS fields, sum(x.contributions)::int AS contributions,
        sum(x.bottlenecks)::int AS bottlenecks, sum(x.countersigns)::int AS countersigns
      FROM parts x JOIN unit u ON u.id = x.unit_id ${within}
      GROUP BY u.id, x.month ORDER BY u.ordinal, u.id, x.month`,
  );
}

/** The reports put to joint leads for their countersign, whether they gave it or not; what one signed stays its own. */
const TO_SIGN = sql`SELECT p.month, r.id, l.unit_id FROM p
    JOIN progress_report r ON r.period_id = p.id
    JOIN report_revision v ON v.report_id = r.id AND ${RELEASED}
    JOIN assignment l ON l.item_id = r.item_id AND l.role = 'LEAD' AND l.unit_id <> r.unit_id
    JOIN unit j ON j.id = l.unit_id AND j.kind <> 'COLLECTIVE'
  UNION SELECT p.month, r.id, g.unit_id FROM p
    JOIN progress_report r ON r.period_id = p.id
    JOIN report_revision v ON v.report_id = r.id
    JOIN countersign g ON g.revision_id = v.id`;

/** The fields of item `w`'s report: the fixed ones, milestones open at the month's beginning, indicators. */
const FIELDS = sql`${FIXED_FIELDS.length}::int
  + (SELECT count(*) FROM milestone m WHERE m.item_id = w.id AND m.withdrawn_on IS NULL
      AND (m.reached_on IS NULL OR m.reached_on >= (p.month || '-01')::date))
  + (SELECT count(*) FROM indicator i WHERE i.item_id = w.id AND i.withdrawn_on IS NULL)`;
