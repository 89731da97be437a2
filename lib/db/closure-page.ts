import type { Database, Tx } from "@/lib/db/database";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import { type DocumentLine, documentsOf } from "@/lib/db/supporting-documents";
import {
  type ClosureState,
  criteriaOf,
  type Measured,
  type VerificationMethod,
  type VerificationOutcome,
} from "@/lib/domain/closure";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ItemState, LookBackState } from "@/prisma/client/client";

/** A closure with all that was said of it. */
export type ClosureLine = {
  id: number;
  state: ClosureState;
  version: number;
  summary: string;
  requestedBy: string;
  requestedOn: PlainDate;
  decidedBy: string | null;
  decidedOn: PlainDate | null;
  decisionReason: string | null;
  completedOn: PlainDate | null;
  publishedOn: PlainDate | null;
  publishedUntil: PlainDate | null;
  delistedOn: PlainDate | null;
  reopenedOn: PlainDate | null;
  criteria: { ordinal: number; text: string; statement: string; documents: DocumentLine[] }[];
  agreements: {
    unitId: number;
    unitName: string;
    reservation: string | null;
    signedBy: string;
    signedOn: PlainDate;
  }[];
  verifications: {
    id: number;
    method: VerificationMethod;
    outcome: VerificationOutcome;
    verifiedOn: PlainDate;
    source: string;
    findings: string;
    verifiedBy: string;
    documents: DocumentLine[];
  }[];
  objections: {
    id: number;
    text: string;
    raisedBy: string;
    raisedOn: PlainDate;
    answer: string | null;
    answeredOn: PlainDate | null;
  }[];
  lookBacks: { months: number; dueOn: PlainDate; state: LookBackState }[];
};

/** An item on its way out: its criteria, who must agree, and its closures, the newest first. */
export type ClosurePage = {
  id: number;
  code: string;
  text: string;
  state: ItemState;
  filingUnit: string | null;
  criteria: string[];
  jointLeads: { id: number; name: string }[];
  closures: ClosureLine[];
};

type Row = Omit<ClosurePage, "criteria"> & Measured;

/** What an item is measured by at its end, as `criteriaOf` reads it. */
const MEASURED = sql`w.measure_text AS "measureText", w.acceptance_criteria AS "acceptanceCriteria",
  coalesce((SELECT json_agg(json_build_object('name', m.name, 'dueOn', m.current_due_on) ORDER BY m.ordinal)
    FROM milestone m WHERE m.item_id = w.id AND m.withdrawn_on IS NULL
      AND m.remedy_plan_id IS NULL), '[]') AS milestones,
  coalesce((SELECT json_agg(json_build_object('name', i.name, 'comparator', i.comparator,
      'target', trim_scale(i.target)::text, 'unit', i.unit) ORDER BY i.ordinal)
    FROM indicator i WHERE i.item_id = w.id AND i.withdrawn_on IS NULL), '[]') AS indicators`;

/** The state of an item and its criteria, for who asks for its closure. */
export async function findMeasured(
  tx: Tx,
  itemId: number,
): Promise<{ state: ItemState; criteria: string[] }> {
  const rows = await tx.$queryRaw<(Measured & { state: ItemState })[]>(
    sql`SELECT w.state, ${MEASURED} FROM work_item w WHERE w.id = ${itemId}`,
  );
  const [row] = rows;
  if (!row) throw new Error("A locked item is there.");
  return { state: row.state, criteria: criteriaOf(row) };
}

/** All of an item's closures in one statement; null where there is no item. */
export async function findClosurePage(db: Database, itemId: number): Promise<ClosurePage | null> {
  const [row] = await selectRows<Row>(
    db.pool,
    sql`SELECT w.id, w.code, w.measure_text AS text, w.state, f.name AS "filingUnit", ${MEASURED},
        ${JOINT_LEADS} AS "jointLeads", ${CLOSURES} AS closures
      FROM work_item w LEFT JOIN unit f ON f.id = w.filing_unit_id WHERE w.id = ${itemId}`,
  );
  if (!row) return null;
  const { measureText, acceptanceCriteria, milestones, indicators, ...page } = row;
  const measured = { measureText, acceptanceCriteria, milestones, indicators };
  return { ...page, criteria: criteriaOf(measured) };
}

const nameOf = (id: Sql) => sql`(SELECT n.display_name FROM app_user n WHERE n.id = ${id})`;

const JOINT_LEADS = sql`coalesce((SELECT json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY a.ordinal)
  FROM assignment a JOIN unit u ON u.id = a.unit_id AND u.kind <> 'COLLECTIVE'
  WHERE a.item_id = w.id AND a.role = 'LEAD' AND a.unit_id IS DISTINCT FROM w.filing_unit_id), '[]')`;

const CRITERIA = sql`coalesce((SELECT json_agg(json_build_object('ordinal', k.ordinal, 'text', k.text,
    'statement', k.statement, 'documents', ${documentsOf(sql`d.criterion_id = k.id`)}) ORDER BY k.ordinal)
  FROM closure_criterion k WHERE k.closure_id = c.id), '[]')`;

const AGREEMENTS = sql`coalesce((SELECT json_agg(json_build_object('unitId', g.unit_id, 'unitName', u.name,
    'reservation', g.reservation, 'signedBy', ${nameOf(sql`g.signed_by_id`)},
    'signedOn', g.signed_on) ORDER BY u.ordinal, u.id)
  FROM closure_agreement g JOIN unit u ON u.id = g.unit_id WHERE g.closure_id = c.id), '[]')`;

const VERIFICATIONS = sql`coalesce((SELECT json_agg(json_build_object('id', v.id, 'method', v.method,
    'outcome', v.outcome, 'verifiedOn', v.verified_on, 'source', v.source, 'findings', v.findings,
    'verifiedBy', ${nameOf(sql`v.verified_by_id`)},
    'documents', ${documentsOf(sql`d.verification_id = v.id`)}) ORDER BY v.id)
  FROM verification v WHERE v.closure_id = c.id), '[]')`;

const OBJECTIONS = sql`coalesce((SELECT json_agg(json_build_object('id', o.id, 'text', o.text,
    'raisedBy', ${nameOf(sql`o.raised_by_id`)}, 'raisedOn', o.raised_on, 'answer', o.answer,
    'answeredOn', o.answered_on) ORDER BY o.id)
  FROM closure_objection o WHERE o.closure_id = c.id), '[]')`;

const LOOK_BACKS = sql`coalesce((SELECT json_agg(json_build_object('months', l.months, 'dueOn', l.due_on,
    'state', l.state) ORDER BY l.months)
  FROM look_back l JOIN completion x ON x.id = l.completion_id WHERE x.closure_id = c.id), '[]')`;

const CLOSURES = sql`coalesce((SELECT json_agg(json_build_object('id', c.id, 'state', c.state,
    'version', c.version, 'summary', c.summary, 'requestedBy', ${nameOf(sql`c.requested_by_id`)},
    'requestedOn', c.requested_on, 'decidedBy', ${nameOf(sql`c.decided_by_id`)},
    'decidedOn', c.decided_on, 'decisionReason', c.decision_reason, 'completedOn', c.completed_on,
    'publishedOn', c.published_on, 'publishedUntil', c.published_until,
    'delistedOn', c.delisted_on, 'reopenedOn', c.reopened_on, 'criteria', ${CRITERIA},
    'agreements', ${AGREEMENTS}, 'verifications', ${VERIFICATIONS}, 'objections', ${OBJECTIONS},
    'lookBacks', ${LOOK_BACKS}) ORDER BY c.id DESC)
  FROM closure_request c WHERE c.item_id = w.id), '[]')`;
