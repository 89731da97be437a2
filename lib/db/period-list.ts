import { ASKED, AT_OFFICE } from "@/lib/db/asked-sql";
import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { heldOn } from "@/lib/db/memberships";
import { RISKS, riskJoins } from "@/lib/db/review-queue";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { PeriodAct } from "@/lib/domain/period-state";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReminderLevel } from "@/lib/domain/reminder";
import type { ReportState } from "@/lib/domain/report";
import type { ReportRisk } from "@/lib/domain/report-risk";

/** How the reports of a period stand: of those asked or filed all the same. */
export type PeriodCounts = {
  asked: number;
  accepted: number;
  /** With the office, not yet decided. */
  waiting: number;
  /** Asked, and not with the office. */
  missing: number;
};

/** The counts of a period that asks nobody. */
export const NOBODY_ASKED: PeriodCounts = { asked: 0, accepted: 0, waiting: 0, missing: 0 };

const COUNTS = sql`count(*) FILTER (WHERE ${ASKED} OR ${AT_OFFICE})::int AS asked,
  count(*) FILTER (WHERE r.state IN ('ACCEPTED', 'CORRECTED'))::int AS accepted,
  count(*) FILTER (WHERE r.state = 'SUBMITTED')::int AS waiting,
  count(*) FILTER (WHERE ${ASKED} AND NOT ${AT_OFFICE})::int AS missing`;

/** The counts of some periods of a plan, by month. */
export async function countReports(
  db: Database,
  planId: number,
  periodIds: readonly number[],
): Promise<Map<Month, PeriodCounts>> {
  const rows = await selectRows<PeriodCounts & { month: Month }>(
    db.pool,
    sql`SELECT p.month, ${COUNTS} FROM reporting_period p
      JOIN work_item w ON w.plan_id = p.plan_id
      LEFT JOIN progress_report r ON r.item_id = w.id AND r.period_id = p.id
      WHERE p.plan_id = ${planId} AND p.id = ANY(${[...periodIds]}::int[]) GROUP BY p.month`,
  );
  return new Map(rows.map(({ month, ...counts }) => [month, counts]));
}

/** What the office decided on a period, newest first. */
export type DecisionLine = {
  id: number;
  act: PeriodAct;
  reason: string | null;
  until: PlainDate | null;
  by: string;
  on: PlainDate;
};

/** The decisions on a period, newest first. */
export function listDecisions(db: Database, periodId: number): Promise<DecisionLine[]> {
  return selectRows(
    db.pool,
    sql`SELECT d.id, d.act, d.reason, d.until, n.display_name AS by, d.decided_on AS on
      FROM period_decision d JOIN app_user n ON n.id = d.decided_by_id
      WHERE d.period_id = ${periodId} ORDER BY d.id DESC`,
  );
}

/** A report that is asked for and not with the office yet, and the people of its unit. */
export type MissingRow = {
  itemId: number;
  code: string;
  text: string;
  unitName: string;
  state: ReportState | null;
  people: Record<ReminderLevel, string[]>;
};

/**
 * One page of what is missing in a period: in the units' order, then the document's — never by time
 * (R11). `day` is the wall clock's, on which people hold their roles.
 */
export async function listMissing(
  db: Database,
  query: { planId: number; periodId: number; day: PlainDate; page: number; size: number },
): Promise<{ rows: MissingRow[]; more: boolean }> {
  const { planId, periodId, day, page, size } = query;
  const rows = await selectRows<MissingRow>(
    db.pool,
    sql`SELECT w.id AS "itemId", w.code, ${HEADLINE} AS text, u.name AS "unitName", r.state,
        json_build_object('REPORTER', ${peopleAs("REPORTER", day)},
          'UNIT_APPROVER', ${peopleAs("UNIT_APPROVER", day)},
          'UNIT_HEAD', ${peopleAs("UNIT_HEAD", day)}) AS people
      FROM reporting_period p JOIN work_item w ON w.plan_id = p.plan_id
      JOIN unit u ON u.id = w.filing_unit_id
      LEFT JOIN progress_report r ON r.item_id = w.id AND r.period_id = p.id
      WHERE p.plan_id = ${planId} AND p.id = ${periodId} AND ${ASKED} AND NOT ${AT_OFFICE}
      ORDER BY u.ordinal, u.id, w.ordinal LIMIT ${size + 1} OFFSET ${(page - 1) * size}`,
  );
  return { rows: rows.slice(0, size), more: rows.length > size };
}

/** Those who hold a role in unit `u` on a day. */
function peopleAs(role: ReminderLevel, day: PlainDate): Sql {
  return sql`coalesce((SELECT json_agg(n.display_name ORDER BY n.id) FROM membership m
    JOIN app_user n ON n.id = m.user_id AND n.disabled_at IS NULL
    WHERE m.unit_id = u.id AND m.role = ${role}::"Role"
      AND ${heldOn(day)}), '[]')`;
}

/** A correction that waits for the office. */
export type CorrectionRow = {
  itemId: number;
  code: string;
  text: string;
  month: Month;
  unitName: string;
  from: number | null;
  to: number;
  reason: string;
  /** What the office should look at in it. */
  risks: ReportRisk[];
};

/** The corrections of a plan that wait for the office, in the units' order, then the document's (R11). */
export function listPendingCorrections(
  db: Database,
  plan: { id: number; today: PlainDate },
  limit: number,
): Promise<CorrectionRow[]> {
  return selectRows(
    db.pool,
    sql`SELECT w.id AS "itemId", w.code, ${HEADLINE} AS text, p.month, u.name AS "unitName",
        r.accepted_percent AS from, v.percent AS to, v.correction_reason AS reason,
        ${RISKS} AS risks
      FROM progress_report r JOIN report_revision v ON v.id = r.correction_revision_id
      JOIN reporting_period p ON p.id = r.period_id AND p.plan_id = ${plan.id}
      JOIN work_item w ON w.id = r.item_id
      JOIN item_standing s ON s.item_id = w.id
      JOIN unit u ON u.id = r.unit_id
      ${riskJoins(plan.today)}
      ORDER BY u.ordinal, u.id, w.ordinal, p.month LIMIT ${limit}`,
  );
}
