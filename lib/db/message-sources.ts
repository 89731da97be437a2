import { HEADLINE } from "@/lib/db/headline";
import { OFF_BOARDS } from "@/lib/db/off-boards";
import { openFilings } from "@/lib/db/open-filings";
import { openRequests } from "@/lib/db/requests";
import { type Sql, sql } from "@/lib/db/sql";
import { quarterEnd, quarterOf } from "@/lib/domain/look-back";
import type { Asked, MessageKind } from "@/lib/domain/message";
import type { PlainDate } from "@/lib/domain/plain-date";

/** Of which plan on which day a person is asked. */
export type MessageQuery = { planId: number; today: PlainDate; as: Asked };

/** Requests of units that are told one by one; more are seen on their own page. */
const REQUESTS = 50;

/**
 * Where each kind of message comes from: rows of `id` (what it is about), `item_id`, `code`, `text`, `due` and `count`.
 * All is read from what is open now, so a message ends with its cause. None tells when somebody filed (R11).
 */
export const MESSAGE_SOURCES: Record<MessageKind, (query: MessageQuery) => Sql> = {
  notice: ({ planId, as }) =>
    sql`${NOTICE} WHERE n.plan_id = ${planId} AND n.state IN ('ISSUED', 'ACKNOWLEDGED', 'RETURNED')
      AND n.unit_id = ANY(CASE WHEN n.level = 'REFERRAL' THEN ${ids(as.headUnits)}::int[]
        ELSE ${ids(as.ownUnits)}::int[] END)`,
  instruction: ({ planId, as }) =>
    sql`${INSTRUCTION} AND i.owner_unit_id = ANY(${ids(as.ownUnits)}::int[])
      AND i.state IN ('OPEN', 'RETURNED') WHERE p.id = ${planId}`,
  remedy: ({ planId, as }) =>
    sql`SELECT w.id, w.id AS item_id, w.code, ${HEADLINE} AS text, NULL::date AS due, 1 AS count
      FROM item_standing s JOIN work_item w ON w.id = s.item_id
      WHERE s.plan_id = ${planId} AND s.filing_unit_id = ANY(${ids(as.ownUnits)}::int[])
        AND s.light = 'RED' AND NOT EXISTS (SELECT 1 FROM remedy_plan m
          WHERE m.item_id = w.id AND m.ended_on IS NULL)`,
  bottleneck: (query) => requestsOf(query, "bottleneck"),
  contribution: (query) => requestsOf(query, "contribution"),
  "change-unit": ({ planId, as }) =>
    sql`${CHANGE} WHERE c.plan_id = ${planId} AND c.state = 'PENDING_UNIT'
      AND w.filing_unit_id = ANY(${ids(as.speakerUnits)}::int[])`,
  "closure-agree": ({ planId, as }) =>
    sql`${CLOSURE} WHERE w.plan_id = ${planId} AND c.state = 'REQUESTED'
      AND EXISTS (SELECT 1 FROM assignment a WHERE a.item_id = w.id AND a.role = 'LEAD'
        AND a.unit_id = ANY(${ids(as.speakerUnits)}::int[])
        AND a.unit_id IS DISTINCT FROM w.filing_unit_id
        AND NOT EXISTS (SELECT 1 FROM closure_agreement g
          WHERE g.closure_id = c.id AND g.unit_id = a.unit_id))`,
  approve: ({ planId, as }) =>
    sql`SELECT o.id, NULL::int AS item_id, NULL::text AS code, o.month::text AS text, o.due_on AS due,
        count(*)::int AS count
      FROM progress_report r JOIN reporting_period o ON o.id = r.period_id AND o.plan_id = ${planId}
      JOIN item_standing s ON s.item_id = r.item_id
      WHERE r.state = 'PENDING_UNIT_APPROVAL' AND r.unit_id = ANY(${ids(as.speakerUnits)}::int[])
      GROUP BY o.id`,
  file: ({ planId, today, as }) =>
    sql`SELECT o.id, NULL::int AS item_id, NULL::text AS code, o.month::text AS text, o.due_on AS due,
        count(*)::int AS count
      FROM (${openFilings({
        planId: sql`${planId}::int`,
        unitIds: as.reporterUnits,
        today: sql`${today}::date`,
      })}) f JOIN reporting_period o ON o.id = f.period_id GROUP BY o.id`,
  objection: ({ planId, as }) =>
    sql`${CLOSURE} WHERE w.plan_id = ${planId} AND ${as.office}::boolean AND c.state = 'PUBLISHED'
      AND EXISTS (SELECT 1 FROM closure_objection j WHERE j.closure_id = c.id AND j.answer IS NULL)`,
  matter: ({ planId, as }) =>
    sql`SELECT m.id, w.id AS item_id, w.code, left(m.text, 70) AS text, NULL::date AS due, 1 AS count
      FROM major_matter m JOIN work_item w ON w.id = m.item_id
      WHERE w.plan_id = ${planId} AND ${as.office}::boolean AND m.acknowledged_at IS NULL`,
  review: ({ planId, as }) =>
    sql`SELECT o.id, NULL::int AS item_id, NULL::text AS code, o.month::text AS text,
        NULL::date AS due, count(*)::int AS count
      FROM progress_report r JOIN reporting_period o ON o.id = r.period_id AND o.plan_id = ${planId}
      JOIN item_standing s ON s.item_id = r.item_id
      WHERE ${as.office}::boolean AND (r.state = 'SUBMITTED' OR r.correction_revision_id IS NOT NULL)
      GROUP BY o.id`,
  "notice-overdue": ({ planId, today, as }) =>
    sql`${NOTICE} WHERE n.plan_id = ${planId} AND ${as.office}::boolean AND n.level <> 'REFERRAL'
      AND n.state IN ('ISSUED', 'ACKNOWLEDGED', 'RETURNED') AND n.answer_due_on < ${today}::date`,
  "notice-reply": ({ planId, as }) =>
    sql`${NOTICE} WHERE n.plan_id = ${planId} AND n.state = 'REPLIED'
      AND CASE WHEN n.level = 'REFERRAL' THEN ${as.leader}::boolean ELSE ${as.office}::boolean END`,
  "notice-draft": ({ planId, as }) =>
    sql`${NOTICE} WHERE n.plan_id = ${planId} AND n.state = 'DRAFTED' AND CASE n.level
      WHEN 'REMINDER' THEN ${as.office}::boolean WHEN 'REFERRAL' THEN ${as.leader}::boolean ELSE ${as.chief}::boolean END`,
  "instruction-answered": ({ planId, as }) =>
    sql`${INSTRUCTION} AND ${as.office}::boolean AND i.state = 'ANSWERED' WHERE p.id = ${planId}`,
  "remedy-decide": ({ planId, as }) =>
    sql`SELECT m.id, w.id AS item_id, w.code, ${HEADLINE} AS text, NULL::date AS due, 1 AS count
      FROM remedy_plan m JOIN work_item w ON w.id = m.item_id
      WHERE w.plan_id = ${planId} AND ${as.office}::boolean AND m.state = 'SUBMITTED'`,
  "change-office": ({ planId, as }) =>
    sql`${CHANGE} WHERE c.plan_id = ${planId} AND ${as.chief}::boolean AND c.state = 'PENDING_OFFICE'`,
  "change-leader": ({ planId, as }) =>
    sql`${CHANGE} WHERE c.plan_id = ${planId} AND ${as.leader}::boolean AND c.state = 'PENDING_LEADER'`,
  "closure-verify": ({ planId, as }) =>
    sql`${CLOSURE} WHERE w.plan_id = ${planId} AND ${as.office}::boolean AND c.state = 'UNDER_VERIFICATION'`,
  "closure-publish": ({ planId, as }) =>
    sql`${CLOSURE} WHERE w.plan_id = ${planId} AND ${as.chief}::boolean AND c.state = 'COMPLETED'`,
  "closure-delist": ({ planId, today, as }) =>
    sql`${CLOSURE} WHERE w.plan_id = ${planId} AND ${as.chief}::boolean AND c.state = 'PUBLISHED'
      AND c.published_until < ${today}::date
      AND NOT EXISTS (SELECT 1 FROM closure_objection j WHERE j.closure_id = c.id AND j.answer IS NULL)`,
  "look-back": ({ planId, as }) =>
    sql`SELECT l.id, w.id AS item_id, w.code, ${HEADLINE} AS text,
        (date_trunc('quarter', d.drawn_on) + interval '3 months - 1 day')::date AS due, 1 AS count
      FROM look_back l JOIN look_back_draw d ON d.id = l.draw_id JOIN work_item w ON w.id = l.item_id
      WHERE d.plan_id = ${planId} AND ${as.office}::boolean AND l.state = 'DRAWN'`,
  "look-back-draw": ({ planId, today, as }) =>
    sql`SELECT ${planId}::int AS id, NULL::int AS item_id, NULL::text AS code, ${quarterOf(today)}::text AS text,
        ${quarterEnd(today)}::date AS due, count(*)::int AS count
      FROM look_back l JOIN work_item w ON w.id = l.item_id
      WHERE w.plan_id = ${planId} AND ${as.chief}::boolean AND l.state = 'SCHEDULED'
        AND l.due_on <= ${quarterEnd(today)}::date AND NOT EXISTS (SELECT 1 FROM look_back_draw d
          WHERE d.plan_id = ${planId} AND d.quarter = ${quarterOf(today)})
      HAVING count(*) > 0`,
};

/** A notice by its number; of several items, the first names it. */
const NOTICE = sql`SELECT n.id, NULL::int AS item_id, coalesce(n.number, '') AS code,
    left(n.demand, 70) AS text, n.answer_due_on AS due,
    (SELECT count(*)::int FROM notice_item x WHERE x.notice_id = n.id) AS count
  FROM supervision_notice n`;

const INSTRUCTION = sql`SELECT i.id, i.item_id, i.number AS code, left(i.text, 70) AS text,
    i.due_on AS due, 1 AS count FROM plan p JOIN instruction i ON i.plan_id = p.id`;

const CHANGE = sql`SELECT c.id, w.id AS item_id, w.code, ${HEADLINE} AS text,
    c.due_before AS due, 1 AS count
  FROM change_request c JOIN work_item w ON w.id = c.item_id AND NOT ${OFF_BOARDS}`;

const CLOSURE = sql`SELECT c.id, w.id AS item_id, w.code, ${HEADLINE} AS text,
    c.published_until AS due, 1 AS count
  FROM closure_request c JOIN work_item w ON w.id = c.item_id`;

function requestsOf({ planId, today, as }: MessageQuery, kind: "bottleneck" | "contribution"): Sql {
  return sql`SELECT q.id, q."itemId" AS item_id, q.code, left(q.asked, 70) AS text,
      q."answerDue" AS due, 1 AS count
    FROM (${openRequests({ planId, unitIds: as.ownUnits, limit: REQUESTS }, today)}) q
    WHERE q.kind = ${kind}`;
}

function ids(units: readonly number[]): number[] {
  return [...units];
}
