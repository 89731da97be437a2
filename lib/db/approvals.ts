import {
  type Contribution,
  contributionsJson,
  type Helper,
  helpersJson,
} from "@/lib/db/contributions";
import type { Database } from "@/lib/db/database";
import type { AcceptedReport, FilingIndicator, FilingMilestone } from "@/lib/db/filing";
import {
  CONTENT,
  FILING_INDICATORS,
  FILING_MILESTONES,
  lastAcceptedJson,
} from "@/lib/db/filing-sql";
import { HEADLINE } from "@/lib/db/headline";
import { gravest } from "@/lib/db/light-order";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import type { PeriodDecisions } from "@/lib/domain/period-state";
import type { Month } from "@/lib/domain/plain-date";
import type { ReportContent } from "@/lib/domain/report-content";

/** A report that waits for its unit's approver, with what it is compared with. */
export type ApprovalRow = {
  itemId: number;
  code: string;
  text: string;
  month: Month;
  period: PeriodDecisions;
  unitName: string;
  light: Light;
  revision: number;
  submittedBy: string;
  content: ReportContent;
  lastAccepted: AcceptedReport | null;
  milestones: FilingMilestone[];
  indicators: FilingIndicator[];
  contributions: Contribution[];
  /** What joint leads reserved about earlier revisions of this report. */
  reservations: { unitName: string; text: string }[];
  /** Names of the helpers that the report's bottlenecks ask. */
  helpers: Helper[];
};

const RESERVATIONS = sql`coalesce((SELECT json_agg(json_build_object('unitName', gu.name,
    'text', g.reservation) ORDER BY g.id)
  FROM countersign g JOIN report_revision e ON e.id = g.revision_id JOIN unit gu ON gu.id = g.unit_id
  WHERE e.report_id = r.id AND g.decision = 'RESERVED'), '[]')`;

/** The reports `r` that wait in some units, with their periods and standings: a revoked item has none. */
function pending(planId: number, unitIds: readonly number[]): Sql {
  return sql`progress_report r
      JOIN reporting_period p ON p.id = r.period_id AND p.plan_id = ${planId}
        AND r.state = 'PENDING_UNIT_APPROVAL' AND r.unit_id = ANY(${[...unitIds]}::int[])
      JOIN item_standing s ON s.item_id = r.item_id`;
}
/** What the office decided on period `p`. */
const DECISIONS = sql`json_build_object('exemptReason', p.exempt_reason,
  'closed', p.closed_at IS NOT NULL, 'reopenedUntil', p.reopened_until,
  'published', p.published_at IS NOT NULL)`;

/** One page of the reports that wait in some units, gravest light first, then in document order (R11), and whether there are more. */
export async function listPendingReports(
  db: Database,
  planId: number,
  unitIds: readonly number[],
  { page, size }: { page: number; size: number },
): Promise<{ rows: ApprovalRow[]; more: boolean }> {
  const rows = await selectRows<ApprovalRow>(
    db.pool,
    sql`SELECT w.id AS "itemId", w.code, ${HEADLINE} AS text, p.month, ${DECISIONS} AS period,
        u.name AS "unitName",
        s.light, v.number AS revision, n.display_name AS "submittedBy", ${CONTENT} AS content,
        ${lastAcceptedJson(sql`p.month`)} AS "lastAccepted", ${FILING_MILESTONES} AS milestones,
        ${FILING_INDICATORS} AS indicators, ${contributionsJson(sql`p.id`)} AS contributions,
        ${RESERVATIONS} AS reservations, ${helpersJson(sql`v.id`)} AS helpers
      FROM ${pending(planId, unitIds)}
      JOIN work_item w ON w.id = r.item_id
      JOIN unit u ON u.id = r.unit_id
      JOIN report_revision v ON v.id = r.latest_revision_id
      JOIN app_user n ON n.id = v.submitted_by_id
      ORDER BY ${gravest(sql`s.light`)},
        s.ordinal, p.month LIMIT ${size + 1} OFFSET ${(page - 1) * size}`,
  );
  return { rows: rows.slice(0, size), more: rows.length > size };
}
