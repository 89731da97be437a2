import { ASKED } from "@/lib/db/asked-sql";
import { gravest } from "@/lib/db/light-order";
import { type Sql, sql } from "@/lib/db/sql";
import { firstDayOfMonth } from "@/lib/domain/calendar";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { reportedSpan } from "@/lib/domain/reporting-period";

/** A period as stored, for which a month is listed. */
export type ListedPeriod = { id: number; month: Month };

/** Which part of a long month: rows of each half (open, filed) after the first `offset`. */
export type MonthSlice = { limit: number; offset: number };

/**
 * CTE `placed`: the items of some filing units that are asked for in a period, or filed all the same. Each half
 * (`open` to file, filed) is placed by risk: the gravest light, then a promise whose day has come, then a
 * milestone due in the period, then document order; never when something was filed (R11).
 */
export function placedItems(
  planId: number,
  { id: periodId, month }: ListedPeriod,
  unitIds: readonly number[],
  today: PlainDate,
): Sql {
  const { until } = reportedSpan(month, "MONTHLY");
  const quarter = reportedSpan(month, "QUARTERLY").from;
  return sql`asked AS (SELECT s.item_id, s.light, s.ordinal, u.id AS unit_id, u.name AS unit_name,
        r.id AS report_id, r.state, r.latest_revision_id, last.next_step, last.next_step_due_on,
        last.submitted_on, last.percent AS last_percent, last.self_light, last.delay_reason,
        (r.id IS NULL OR r.state IN ('DRAFT', 'RETURNED')) AS open,
        EXISTS (SELECT 1 FROM milestone m WHERE m.item_id = s.item_id AND m.withdrawn_on IS NULL
          AND m.reached_on IS NULL AND m.current_due_on BETWEEN
            CASE w.cycle WHEN 'QUARTERLY' THEN ${quarter}::date ELSE ${firstDayOfMonth(month)}::date END
            AND ${until}::date) AS falls_due
      FROM item_standing s
      JOIN work_item w ON w.id = s.item_id
      JOIN unit u ON u.id = s.filing_unit_id
      JOIN reporting_period p ON p.id = ${periodId}
      LEFT JOIN progress_report r ON r.item_id = s.item_id AND r.period_id = p.id
      LEFT JOIN LATERAL (SELECT v.next_step, v.next_step_due_on, v.submitted_on,
          b.accepted_percent AS percent, v.self_light, v.delay_reason
        FROM progress_report b JOIN reporting_period o ON o.id = b.period_id
        JOIN report_revision v ON v.id = b.accepted_revision_id
        WHERE b.item_id = s.item_id AND o.month < ${month} ORDER BY o.month DESC LIMIT 1) last ON true
      WHERE s.plan_id = ${planId} AND s.filing_unit_id = ANY(${[...unitIds]}::int[])
        AND (r.id IS NOT NULL OR ${ASKED})),
    placed AS (SELECT asked.*, count(*) FILTER (WHERE open) OVER ()::int AS todo,
        count(*) OVER ()::int AS total,
        row_number() OVER (PARTITION BY open ORDER BY
          ${gravest(sql`light`)},
          (open AND next_step_due_on IS NOT NULL AND next_step_due_on <= ${today}::date) DESC,
          falls_due DESC, ordinal)::int AS place
      FROM asked)`;
}
