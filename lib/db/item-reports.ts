import type { Database } from "@/lib/db/database";
import { RELEASED } from "@/lib/db/filing-sql";
import { selectRows, sql } from "@/lib/db/sql";
import type { SelfLight } from "@/lib/domain/light";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReportState } from "@/lib/domain/report";

/** An item's report of a period, in a line. */
export type ReportLine = {
  month: Month;
  dueOn: PlainDate;
  exempt: boolean;
  state: ReportState | null;
  late: boolean;
  percent: number | null;
  acceptedPercent: number | null;
  selfLight: SelfLight | null;
  done: string | null;
  /** The milestones that its latest revision claims as reached. */
  claims: number[];
  /** What the period takes now. */
  closed: boolean;
  reopenedUntil: PlainDate | null;
  published: boolean;
  /** The percent that was published, and why it was corrected since; null where it was not. */
  publishedPercent: number | null;
  correctionReason: string | null;
};

/**
 * The reports of an item, one line for every period that has opened since it is in the plan, newest
 * first; of a revoked item, those that were filed. What the unit has
 * not released yet is shown to the unit alone.
 */
export function listReportLines(
  db: Database,
  planId: number,
  itemId: number,
  toItsUnit: boolean,
): Promise<ReportLine[]> {
  return selectRows<ReportLine>(
    db.pool,
    sql`SELECT p.month, p.due_on AS "dueOn", p.exempt_reason IS NOT NULL AS exempt,
        r.state, coalesce(r.late, false) AS late, v.percent, r.accepted_percent AS "acceptedPercent",
        v.self_light AS "selfLight", v.done, ARRAY(SELECT c.milestone_id FROM milestone_claim c
          WHERE c.revision_id = v.id ORDER BY 1) AS claims, p.closed_at IS NOT NULL AS closed,
        p.reopened_until AS "reopenedUntil", p.published_at IS NOT NULL AS published,
        r.published_percent AS "publishedPercent",
        CASE WHEN r.published_revision_id <> r.accepted_revision_id
          THEN (SELECT c.correction_reason FROM report_revision c WHERE c.id = r.accepted_revision_id)
          END AS "correctionReason"
      FROM reporting_period p JOIN work_item w ON w.id = ${itemId}
      LEFT JOIN progress_report r ON r.period_id = p.id AND r.item_id = ${itemId}
      LEFT JOIN report_revision v ON v.id = r.latest_revision_id
        AND (${toItsUnit} OR ${RELEASED})
      WHERE p.plan_id = ${planId}
        AND (r.id IS NOT NULL
          OR w.state <> 'REVOKED' AND (w.added_on IS NULL OR w.added_on <= p.opens_on))
      ORDER BY p.month DESC`,
  );
}
