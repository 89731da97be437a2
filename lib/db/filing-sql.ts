import { type Sql, sql } from "@/lib/db/sql";

/** A revision's content as the domain knows it, for `report_revision v`. */
export const CONTENT = sql`json_build_object('promiseKept', v.promise_kept,
  'selfLight', v.self_light, 'percent', v.percent,
  'done', v.done, 'noChange', v.no_change, 'nextStep', v.next_step,
  'nextStepDue', v.next_step_due_on,
  'milestonesReached', coalesce((SELECT json_agg(json_build_object('milestoneId', c.milestone_id,
      'reachedOn', c.reached_on) ORDER BY c.milestone_id)
    FROM milestone_claim c WHERE c.revision_id = v.id), '[]'),
  'readings', coalesce((SELECT json_agg(json_build_object('indicatorId', d.indicator_id,
      'value', d.value::float8) ORDER BY d.indicator_id)
    FROM indicator_reading d WHERE d.revision_id = v.id), '[]'),
  'evidence', coalesce((SELECT json_agg(json_build_object('kind', e.kind,
      'description', e.description, 'link', e.link, 'file', (SELECT json_build_object('id', f.id,
        'name', f.name, 'size', f.size, 'contentType', f.content_type)
        FROM stored_file f WHERE f.id = e.file_id)) ORDER BY e.ordinal)
    FROM evidence e WHERE e.revision_id = v.id), '[]'),
  'bottlenecks', v.bottlenecks_told, 'settledBottlenecks', v.settled_ids,
  'delayReason', v.delay_reason, 'delayNote', coalesce(v.delay_note, ''))`;

const REVIEWS = sql`coalesce((SELECT json_agg(json_build_object('stage', x.stage,
    'decision', x.decision, 'reasonCode', x.reason_code, 'reason', x.reason, 'reviewer', n.display_name,
    'reviewedOn', x.reviewed_on) ORDER BY x.id)
  FROM review x JOIN app_user n ON n.id = x.reviewer_id WHERE x.revision_id = v.id), '[]')`;

/** Whether revision `v` of report `r` has left its unit: the same answer as `isReleased` of the domain. */
export const RELEASED = sql`((v.id = r.latest_revision_id
    AND r.state IN ('SUBMITTED', 'ACCEPTED', 'CORRECTED'))
  OR EXISTS (SELECT 1 FROM review x WHERE x.revision_id = v.id
    AND (x.stage = 'OFFICE' OR x.decision = 'APPROVED')))`;

const LATEST = sql`(SELECT json_build_object('id', v.id, 'number', v.number, 'content', ${CONTENT},
    'submittedBy', n.display_name, 'submittedOn', v.submitted_on, 'reviews', ${REVIEWS})
  FROM report_revision v JOIN app_user n ON n.id = v.submitted_by_id
  WHERE v.id = r.latest_revision_id)`;

const DRAFT = sql`(SELECT json_build_object('version', d.version, 'content', d.content,
    'savedById', n.id, 'savedBy', n.display_name, 'savedAt', d.saved_at, 'formKey', d.form_key,
    'formStep', d.form_step)
  FROM report_draft d JOIN app_user n ON n.id = d.saved_by_id WHERE d.report_id = r.id)`;

/** What stood accepted when the period of report `r` was published. */
const PUBLISHED = sql`(SELECT json_build_object('percent', r.published_percent, 'done', v.done)
  FROM report_revision v WHERE v.id = r.published_revision_id)`;

/** The corrections of report `r` in order, each with the office's decision if there is one. */
const CORRECTIONS = sql`coalesce((SELECT json_agg(json_build_object('id', v.id, 'number', v.number,
    'content', ${CONTENT}, 'reason', v.correction_reason, 'submittedBy', n.display_name,
    'submittedOn', v.submitted_on, 'pending', v.id IS NOT DISTINCT FROM r.correction_revision_id,
    'reviews', ${REVIEWS}) ORDER BY v.number)
  FROM report_revision v JOIN app_user n ON n.id = v.submitted_by_id
  WHERE v.report_id = r.id AND v.kind = 'CORRECTION'), '[]')`;

/** The report of item `w` in a period, with its draft and its latest revision; null where there is none. */
export function reportJson(periodId: number): Sql {
  return sql`(SELECT json_build_object('id', r.id, 'state', r.state,
      'unit', (SELECT u.name FROM unit u WHERE u.id = r.unit_id), 'late', r.late,
      'returns', r.returns, 'acceptedPercent', r.accepted_percent, 'draft', ${DRAFT},
      'latest', ${LATEST}, 'published', ${PUBLISHED}, 'corrections', ${CORRECTIONS})
    FROM progress_report r WHERE r.item_id = w.id AND r.period_id = ${periodId})`;
}

/** The last accepted report of item `w` before a month; null where there is none. */
export function lastAcceptedJson(month: string | Sql): Sql {
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

/** The readings `d` of indicator `i` that count: those of accepted revisions, and those that came with the plan. */
export const ACCEPTED_READING = sql`indicator_reading d
  LEFT JOIN progress_report r ON r.accepted_revision_id = d.revision_id
  LEFT JOIN reporting_period p ON p.id = r.period_id
  WHERE d.indicator_id = i.id AND (d.revision_id IS NULL OR r.id IS NOT NULL)`;

/** The month that such a reading's report is of: its day would tell when it was filed (R11). */
export const MONTH_READ = sql`coalesce(p.month, to_char(d.read_on, 'YYYY-MM'))`;

const READING = sql`json_build_object('month', ${MONTH_READ}, 'value', d.value::float8)`;

/** Those readings, oldest first. */
export const ACCEPTED_READINGS = sql`coalesce((SELECT json_agg(${READING}
    ORDER BY ${MONTH_READ}, d.id) FROM ${ACCEPTED_READING}), '[]')`;

/** The latest of those readings; null where there is none. */
export const LATEST_READING = sql`(SELECT ${READING} FROM ${ACCEPTED_READING}
    ORDER BY ${MONTH_READ} DESC, d.id DESC LIMIT 1)`;

/** The indicators of item `w` in printed order, with the readings that the office took over. */
export const FILING_INDICATORS = sql`coalesce((SELECT json_agg(json_build_object('id', i.id,
    'name', i.name, 'comparator', i.comparator, 'target', i.target::float8, 'unit', i.unit,
    'dueOn', i.due_on, 'readings', ${ACCEPTED_READINGS})
    ORDER BY i.ordinal)
  FROM indicator i WHERE i.item_id = w.id AND i.withdrawn_on IS NULL), '[]')`;

/**
 * The bottlenecks of item `w` that are not overcome yet, oldest first. What the report of a period asked itself and
 * nobody has answered is its own to tell anew or to drop: it stands in its content.
 */
export function openBottlenecksJson(periodId: number): Sql {
  return sql`coalesce((SELECT json_agg(json_build_object('id', b.id,
    'what', b.what, 'helper', u.name, 'answerDue', b.answer_due_on, 'answeredOn', b.answered_on,
    'answer', b.answer) ORDER BY b.id)
  FROM bottleneck b JOIN unit u ON u.id = b.helper_unit_id
  WHERE b.item_id = w.id AND b.settled_on IS NULL AND (b.answered_on IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM report_revision v JOIN progress_report r ON r.id = v.report_id
    WHERE v.id = b.raised_by_revision_id AND r.period_id = ${periodId}))), '[]')`;
}

function filingMilestones(which: Sql): Sql {
  return sql`coalesce((SELECT json_agg(json_build_object('id', m.id,
      'name', m.name, 'currentDue', m.current_due_on,
    'baselineDue', m.baseline_due_on, 'reachedOn', m.reached_on,
      'weight', m.weight) ORDER BY m.ordinal)
    FROM milestone m WHERE m.item_id = w.id AND ${which}), '[]')`;
}
