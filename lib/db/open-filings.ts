import { ASKED, takesFilings } from "@/lib/db/asked-sql";
import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { gravest } from "@/lib/db/light-order";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReportState } from "@/lib/domain/report";

/** A report of an earlier month that a unit has still to file. */
export type EarlierFiling = {
  month: Month;
  /** Until when its closed period takes filings again; null where it isn't closed. */
  reopenedUntil: PlainDate | null;
  itemId: number;
  code: string;
  text: string;
  light: Light;
  unitId: number;
  unitName: string;
  state: ReportState | null;
  /** All of the units' filings that are open in that month, shown or not. */
  inMonth: number;
};

/** Of a plan, as SQL: whose filings, and the plan's own day. */
type Whose = { planId: Sql; unitIds: readonly number[]; today: Sql };

/**
 * Items and periods for which some units have still to file: what is begun or sent back in any period that
 * takes filings, and what the latest period, or one that was reopened, asks and nobody has begun.
 */
export function openFilings({ planId, unitIds, today }: Whose): Sql {
  const units = sql`s.filing_unit_id = ANY(${[...unitIds]}::int[])`;
  return sql`SELECT s.item_id, p.id AS period_id
      FROM reporting_period p
      JOIN progress_report r ON r.period_id = p.id AND r.state IN ('DRAFT', 'RETURNED')
      JOIN item_standing s ON s.item_id = r.item_id AND ${units}
      WHERE p.plan_id = ${planId} AND ${takesFilings(today)}
    UNION ALL SELECT s.item_id, p.id
      FROM reporting_period p
      JOIN item_standing s ON s.plan_id = p.plan_id AND ${units}
      JOIN work_item w ON w.id = s.item_id
      WHERE p.plan_id = ${planId} AND ${takesFilings(today)} AND ${ASKED}
        AND (p.closed_at IS NOT NULL
          OR p.month = (SELECT max(l.month) FROM reporting_period l WHERE l.plan_id = ${planId}))
        AND NOT EXISTS (SELECT 1 FROM progress_report r
          WHERE r.item_id = s.item_id AND r.period_id = p.id)`;
}

/** What some units have still to file before a month: the first of each earlier month, gravest light first (R11). */
export function listEarlierFilings(
  db: Database,
  plan: { id: number; today: PlainDate },
  before: Month,
  unitIds: readonly number[],
  perMonth: number,
): Promise<EarlierFiling[]> {
  const whose = { planId: sql`${plan.id}::int`, unitIds, today: sql`${plan.today}::date` };
  return selectRows<EarlierFiling>(
    db.pool,
    sql`SELECT f.month, f.reopened_until AS "reopenedUntil", f.item_id AS "itemId", w.code,
        ${HEADLINE} AS text, f.light, u.id AS "unitId", u.name AS "unitName", r.state, f.in_month AS "inMonth"
      FROM (SELECT o.item_id, p.id AS period_id, p.month, s.light, s.filing_unit_id,
            CASE WHEN p.closed_at IS NOT NULL THEN p.reopened_until END AS reopened_until,
            count(*) OVER (PARTITION BY p.id)::int AS in_month,
            row_number() OVER (PARTITION BY p.id ORDER BY
              ${gravest(sql`s.light`)},
              s.ordinal) AS place
          FROM (${openFilings(whose)}) o
          JOIN reporting_period p ON p.id = o.period_id AND p.month < ${before}
          JOIN item_standing s ON s.item_id = o.item_id) f
      JOIN work_item w ON w.id = f.item_id
      JOIN unit u ON u.id = f.filing_unit_id
      LEFT JOIN progress_report r ON r.item_id = f.item_id AND r.period_id = f.period_id
      WHERE f.place <= ${perMonth} ORDER BY f.month, f.place`,
  );
}
