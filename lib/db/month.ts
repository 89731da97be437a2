import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { noSql, selectRows, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReportState } from "@/lib/domain/report";
import type { ReportingCycle } from "@/lib/domain/reporting-period";

/** An item that a unit files, with how its report of the period stands and what was promised last. */
export type MonthRow = {
  itemId: number;
  code: string;
  text: string;
  light: Light;
  unitId: number;
  unitName: string;
  state: ReportState | null;
  nextDueOn: PlainDate | null;
  nextDueName: string | null;
  promise: string | null;
  promiseDue: PlainDate | null;
  /** Why the report was last sent back, if it was. */
  returnReason: string | null;
};

type AskingPeriod = {
  id: number;
  month: Month;
  opensOn: PlainDate;
  cycles: readonly ReportingCycle[];
};

/**
 * The items of some filing units that are asked for in a period, or filed all the same; gravest light
 * first, then in document order. `cycles` are those that the period asks.
 */
export function listMonthRows(
  db: Database,
  planId: number,
  { id: periodId, month, opensOn, cycles }: AskingPeriod,
  unitIds: number[],
): Promise<MonthRow[]> {
  return selectRows<MonthRow>(
    db.pool,
    sql`SELECT s.item_id AS "itemId", w.code, ${HEADLINE} AS text, s.light,
        u.id AS "unitId", u.name AS "unitName", r.state, s.next_due_on AS "nextDueOn",
        s.next_due_name AS "nextDueName", last.next_step AS promise,
        last.next_step_due_on AS "promiseDue",
        CASE WHEN r.state = 'RETURNED' THEN (SELECT x.reason FROM review x
          WHERE x.revision_id = r.latest_revision_id AND x.decision = 'RETURNED'
          ORDER BY x.id DESC LIMIT 1) END AS "returnReason"
      FROM item_standing s
      JOIN work_item w ON w.id = s.item_id
      JOIN unit u ON u.id = s.filing_unit_id
      LEFT JOIN progress_report r ON r.item_id = s.item_id AND r.period_id = ${periodId}
      LEFT JOIN LATERAL (SELECT v.next_step, v.next_step_due_on
        FROM progress_report b JOIN reporting_period o ON o.id = b.period_id
        JOIN report_revision v ON v.id = b.accepted_revision_id
        WHERE b.item_id = s.item_id AND o.month < ${month} ORDER BY o.month DESC LIMIT 1) last ON true
      WHERE s.plan_id = ${planId} AND s.filing_unit_id = ANY(${unitIds}::int[])
        AND (r.id IS NOT NULL OR s.light <> 'DONE' AND w.cycle = ANY(${[...cycles]}::"ReportingCycle"[])
          AND (w.added_on IS NULL OR w.added_on <= ${opensOn}::date))
      ORDER BY array_position(ARRAY['RED','AMBER','NO_DATA','GREEN','NOT_DUE','DONE'], s.light::text),
        s.ordinal`,
  );
}

/** A submitted report that waits for somebody's decision. */
export type WaitingRow = {
  itemId: number;
  code: string;
  text: string;
  month: Month;
  unitName: string;
  light: Light;
  selfLight: Light | null;
  percent: number | null;
};

/** Reports in a state, gravest light first, then in document order — never by when they came (R11). */
export function listWaitingRows(
  db: Database,
  planId: number,
  state: "PENDING_UNIT_APPROVAL" | "SUBMITTED",
  unitIds: number[] | "all",
  limit: number,
): Promise<WaitingRow[]> {
  const within = unitIds === "all" ? noSql : sql`AND r.unit_id = ANY(${unitIds}::int[])`;
  return selectRows<WaitingRow>(
    db.pool,
    sql`SELECT s.item_id AS "itemId", w.code, ${HEADLINE} AS text, p.month,
        u.name AS "unitName", s.light, v.self_light AS "selfLight", v.percent
      FROM progress_report r
      JOIN reporting_period p ON p.id = r.period_id AND p.plan_id = ${planId}
      JOIN item_standing s ON s.item_id = r.item_id
      JOIN work_item w ON w.id = r.item_id
      JOIN unit u ON u.id = r.unit_id
      JOIN report_revision v ON v.id = r.latest_revision_id
      WHERE r.state = ${state}::"ReportState" ${within}
      ORDER BY array_position(ARRAY['RED','AMBER','NO_DATA','GREEN','NOT_DUE','DONE'], s.light::text),
        s.ordinal, p.month LIMIT ${limit}`,
  );
}
