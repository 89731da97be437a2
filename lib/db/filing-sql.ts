import { type Sql, sql } from "@/lib/db/sql";

/** A revision's content as the domain knows it, for `report_revision v`. */
const CONTENT = sql`json_build_object('selfLight', v.self_light, 'percent', v.percent,
  'done', v.done, 'noChange', v.no_change, 'nextStep', v.next_step,
  'nextStepDue', v.next_step_due_on,
  'milestonesReached', coalesce((SELECT json_agg(json_build_object('milestoneId', c.milestone_id,
      'reachedOn', c.reached_on) ORDER BY c.milestone_id)
    FROM milestone_claim c WHERE c.revision_id = v.id), '[]'),
  'evidence', coalesce((SELECT json_agg(json_build_object('kind', e.kind,
      'description', e.description) ORDER BY e.ordinal)
    FROM evidence e WHERE e.revision_id = v.id), '[]'))`;

const REVIEWS = sql`coalesce((SELECT json_agg(json_build_object('stage', x.stage,
    'decision', x.decision, 'reason', x.reason, 'reviewer', n.display_name,
    'reviewedOn', x.reviewed_on) ORDER BY x.id)
  FROM review x JOIN app_user n ON n.id = x.reviewer_id WHERE x.revision_id = v.id), '[]')`;

const LATEST = sql`(SELECT json_build_object('id', v.id, 'number', v.number, 'content', ${CONTENT},
    'submittedBy', n.display_name, 'submittedOn', v.submitted_on, 'reviews', ${REVIEWS})
  FROM report_revision v JOIN app_user n ON n.id = v.submitted_by_id
  WHERE v.id = r.latest_revision_id)`;

const DRAFT = sql`(SELECT json_build_object('version', d.version, 'content', d.content,
    'savedBy', n.display_name, 'savedAt', d.saved_at)
  FROM report_draft d JOIN app_user n ON n.id = d.saved_by_id WHERE d.report_id = r.id)`;

/** The report of item `w` in a period, with its draft and its latest revision; null where there is none. */
export function reportJson(periodId: number): Sql {
  return sql`(SELECT json_build_object('id', r.id, 'state', r.state, 'late', r.late,
      'returns', r.returns, 'acceptedPercent', r.accepted_percent, 'draft', ${DRAFT},
      'latest', ${LATEST})
    FROM progress_report r WHERE r.item_id = w.id AND r.period_id = ${periodId})`;
}

/** The last accepted report of item `w` before a month; null where there is none. */
export function lastAcceptedJson(month: string): Sql {
  return sql`(SELECT json_build_object('month', o.month, 'percent', b.accepted_percent,
      'content', ${CONTENT})
    FROM progress_report b JOIN reporting_period o ON o.id = b.period_id
    JOIN report_revision v ON v.id = b.accepted_revision_id
    WHERE b.item_id = w.id AND o.month < ${month} ORDER BY o.month DESC LIMIT 1)`;
}

/** Who files item `w`; null where that is not settled. */
export const FILING_UNIT = sql`(SELECT json_build_object('id', u.id, 'name', u.name,
    'approvalRequired', u.approval_required) FROM unit u WHERE u.id = w.filing_unit_id)`;

/** The milestones of item `w` in printed order; those that an amendment withdrew are kept for older reports. */
export const FILING_MILESTONES = filingMilestones(sql`m.withdrawn_on IS NULL`);
export const WITHDRAWN_MILESTONES = filingMilestones(sql`m.withdrawn_on IS NOT NULL`);

function filingMilestones(which: Sql): Sql {
  return sql`coalesce((SELECT json_agg(json_build_object('id', m.id,
      'name', m.name, 'currentDue', m.current_due_on, 'reachedOn', m.reached_on) ORDER BY m.ordinal)
    FROM milestone m WHERE m.item_id = w.id AND ${which}), '[]')`;
}
