import type { Database } from "@/lib/db/database";
import { countRequests } from "@/lib/db/requests";
import { selectRows, sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";

/** A plan in the frame of every page, with what waits there for the person. */
export type FramePlan = {
  id: number;
  shortTitle: string;
  documentNumber: string;
  demonstrationDay: PlainDate | null;
  /** Reports the person's units have yet to file for the current period. */
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
): Promise<FramePlan[]> {
  const { reporterUnits, approverUnits, ownUnits } = person;
  return selectRows<FramePlan>(
    db.pool,
    sql`SELECT p.id, p.short_title AS "shortTitle", p.document_number AS "documentNumber",
        p.demonstration_day AS "demonstrationDay",
        (SELECT count(*)::int FROM item_standing s JOIN work_item w ON w.id = s.item_id
          WHERE s.plan_id = p.id AND s.filing_unit_id = ANY(${reporterUnits}::int[])
            AND s.light <> 'DONE' AND c.exempt_reason IS NULL
            AND (w.cycle = 'MONTHLY' OR right(c.month, 2)::int % 3 = 0)
            AND c.id IS NOT NULL AND (w.added_on IS NULL OR w.added_on <= c.opens_on)
            AND NOT EXISTS (SELECT 1 FROM progress_report r
              WHERE r.item_id = s.item_id AND r.period_id = c.id
                AND r.state NOT IN ('DRAFT', 'RETURNED'))) AS "toFile",
        (SELECT count(*)::int FROM progress_report r JOIN reporting_period o ON o.id = r.period_id
          JOIN item_standing s ON s.item_id = r.item_id
          WHERE o.plan_id = p.id AND r.state = 'PENDING_UNIT_APPROVAL'
            AND r.unit_id = ANY(${approverUnits}::int[])) AS "toApprove",
        ${countRequests(sql`p.id`, ownUnits)} AS "toAnswer",
        (SELECT count(*)::int FROM progress_report r JOIN reporting_period o ON o.id = r.period_id
          JOIN item_standing s ON s.item_id = r.item_id
          WHERE o.plan_id = p.id
            AND (r.state = 'SUBMITTED' OR r.correction_revision_id IS NOT NULL)) AS "toReview",
        (SELECT count(*)::int FROM major_matter m JOIN work_item w ON w.id = m.item_id
          WHERE w.plan_id = p.id AND m.acknowledged_at IS NULL) AS "openMatters"
      FROM plan p
      LEFT JOIN LATERAL (SELECT o.id, o.month, o.opens_on, o.exempt_reason FROM reporting_period o
        WHERE o.plan_id = p.id ORDER BY o.month DESC LIMIT 1) c ON true
      WHERE p.state <> 'DRAFT' AND p.withdrawn_at IS NULL ORDER BY p.issued_on DESC, p.id DESC`,
  );
}
