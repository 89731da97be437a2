import type { Database } from "@/lib/db/database";
import { openFilings } from "@/lib/db/open-filings";
import { countRequests } from "@/lib/db/requests";
import { selectRows, sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";
import { planToday } from "@/lib/domain/plan-clock";

/** A plan in the frame of every page, with what waits there for the person. */
export type FramePlan = {
  id: number;
  shortTitle: string;
  documentNumber: string;
  demonstrationDay: PlainDate | null;
  /** Reports the person's units have yet to file, of the current period and of earlier ones that take them. */
  toFile: number;
  /** Reports that wait for the person as their unit's approver. */
  toApprove: number;
  /** Requests and countersigns that wait for the person's units. */
  toAnswer: number;
  /** Reports and corrections that wait for the office. */
  toReview: number;
  /** Major matters that wait for the office's answer (R3). */
  openMatters: number;
};

/** The registered plans, newest document first; a revoked item has no standing and asks for nothing. */
export function listFramePlans(
  db: Database,
  person: { reporterUnits: number[]; approverUnits: number[]; ownUnits: number[] },
  now: Date,
): Promise<FramePlan[]> {
  const { reporterUnits, approverUnits, ownUnits } = person;
  const day = planToday({ demonstrationDay: null }, now);
  const today = sql`coalesce(plan.demonstration_day, ${day}::date)`;
  const toFile = openFilings({ planId: sql`plan.id`, unitIds: reporterUnits, today });
  return selectRows<FramePlan>(
    db.pool,
    sql`SELECT plan.id, plan.short_title AS "shortTitle", plan.document_number AS "documentNumber",
        plan.demonstration_day AS "demonstrationDay",
        (SELECT count(*)::int FROM (${toFile}) f) AS "toFile",
        (SELECT count(*)::int FROM progress_report r JOIN reporting_period o ON o.id = r.period_id
          JOIN item_standing s ON s.item_id = r.item_id
          WHERE o.plan_id = plan.id AND r.state = 'PENDING_UNIT_APPROVAL'
            AND r.unit_id = ANY(${approverUnits}::int[])) AS "toApprove",
        ${countRequests(sql`plan.id`, ownUnits, today)} AS "toAnswer",
        (SELECT count(*)::int FROM progress_report r JOIN reporting_period o ON o.id = r.period_id
          JOIN item_standing s ON s.item_id = r.item_id
          WHERE o.plan_id = plan.id
            AND (r.state = 'SUBMITTED' OR r.correction_revision_id IS NOT NULL)) AS "toReview",
        (SELECT count(*)::int FROM major_matter m JOIN work_item w ON w.id = m.item_id
          WHERE w.plan_id = plan.id AND m.acknowledged_at IS NULL) AS "openMatters"
      FROM plan
      WHERE plan.state <> 'DRAFT' AND plan.withdrawn_at IS NULL ORDER BY plan.issued_on DESC, plan.id DESC`,
  );
}
