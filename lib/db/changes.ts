import type { Database, Tx } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { withinScope } from "@/lib/db/read-scope";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import { type DocumentLine, documentsOf } from "@/lib/db/supporting-documents";
import type { ChangeStage, ChangeState } from "@/lib/domain/change";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReadScope } from "@/lib/domain/policy";

/** A milestone of an item that an extension can be asked for, with how often it was extended. */
export type MilestoneChoice = {
  id: number;
  name: string;
  precision: "YEAR" | "MONTH" | "DAY";
  currentDue: PlainDate;
  reachedOn: PlainDate | null;
  extended: number;
  pending: boolean;
};

/** How many approved extensions moved milestone `m`. */
const EXTENDED = sql`(SELECT count(*)::int FROM change_request e
  WHERE e.milestone_id = m.id AND e.kind = 'EXTENSION' AND e.state = 'APPROVED')`;

const choicesOf = (itemId: number) => sql`
  SELECT m.id, m.name, m.precision, m.current_due_on::text AS "currentDue",
    m.reached_on::text AS "reachedOn", ${EXTENDED} AS extended,
    EXISTS (SELECT 1 FROM change_request e WHERE e.milestone_id = m.id AND e.kind = 'EXTENSION'
      AND e.state IN ('PENDING_UNIT', 'PENDING_OFFICE', 'PENDING_LEADER')) AS pending
  FROM milestone m
  WHERE m.item_id = ${itemId} AND m.withdrawn_on IS NULL AND m.remedy_plan_id IS NULL
  ORDER BY m.ordinal`;

/** An item's own milestones, for the form that asks for an extension. */
export function listMilestoneChoices(db: Database, itemId: number): Promise<MilestoneChoice[]> {
  return selectRows(db.pool, choicesOf(itemId));
}

/** The same in the transaction that holds the item. */
export function heldMilestones(tx: Tx, itemId: number): Promise<MilestoneChoice[]> {
  return tx.$queryRaw<MilestoneChoice[]>(choicesOf(itemId));
}

/** A request in lists. */
export type ChangeRow = {
  id: number;
  itemId: number;
  code: string;
  text: string;
  state: ChangeState;
  number: string | null;
  unit: string | null;
  milestone: string;
  dueBefore: PlainDate;
  dueAfter: PlainDate;
  needsLeader: boolean;
};

const ROW = sql`c.id, c.item_id AS "itemId", w.code, ${HEADLINE} AS text, c.state, c.number,
  u.name AS unit, m.name AS milestone, c.due_before::text AS "dueBefore",
  c.due_after::text AS "dueAfter", EXISTS (SELECT 1 FROM change_request e
    WHERE e.milestone_id = c.milestone_id AND e.kind = 'EXTENSION' AND e.state = 'APPROVED'
      AND e.id < c.id) AS "needsLeader"`;
const JOINED = sql`change_request c JOIN work_item w ON w.id = c.item_id
  JOIN milestone m ON m.id = c.milestone_id LEFT JOIN unit u ON u.id = w.filing_unit_id`;

/** Whose decisions a person takes: for units, for the office, as the leader. */
export type Deciding = { unitIds: readonly number[]; office: boolean; leader: boolean };

/** The requests of a plan that wait for a person, by the day they would move, then in document order. */
export function listWaitingChanges(
  db: Database,
  planId: number,
  { unitIds, office, leader }: Deciding,
  limit: number,
): Promise<ChangeRow[]> {
  return selectRows(
    db.pool,
    sql`SELECT ${ROW} FROM ${JOINED} WHERE c.plan_id = ${planId} AND w.state <> 'REVOKED' AND (
        (c.state = 'PENDING_UNIT' AND w.filing_unit_id = ANY(${[...unitIds]}::int[]))
        OR (c.state = 'PENDING_OFFICE' AND ${office})
        OR (c.state = 'PENDING_LEADER' AND ${leader}))
      ORDER BY c.due_before, w.ordinal, c.id LIMIT ${limit}`,
  );
}

type Asked = { planId: number; state: ChangeState | null; offset: number; limit: number };

/** The requests that a person may read, in document order. */
export function listChangeRows(
  db: Database,
  scope: ReadScope,
  { planId, state, offset, limit }: Asked,
): Promise<ChangeRow[]> {
  const ofState: Sql = state === null ? noSql : sql`AND c.state = ${state}::"ChangeState"`;
  return selectRows(
    db.pool,
    sql`SELECT ${ROW} FROM ${JOINED} WHERE c.plan_id = ${planId} ${ofState}
        ${withinScope(scope, sql`w.id`, sql`w.filing_unit_id`)}
      ORDER BY w.ordinal, c.id LIMIT ${limit} OFFSET ${offset}`,
  );
}

/** What a stage said. */
export type DecisionLine = {
  id: number;
  stage: ChangeStage;
  approved: boolean;
  reason: string | null;
  by: string;
  on: PlainDate;
};

/** A request with all that its page tells. */
export type ChangePage = ChangeRow & {
  reason: string;
  progress: string;
  requestedById: number;
  requestedBy: string;
  requestedOn: PlainDate;
  decidedOn: PlainDate | null;
  version: number;
  extended: number;
  decisions: DecisionLine[];
  documents: DocumentLine[];
};

/** A request on its own page; null where there is none. */
export async function findChangePage(db: Database, changeId: number): Promise<ChangePage | null> {
  const [row] = await selectRows<ChangePage>(
    db.pool,
    sql`SELECT ${ROW}, c.reason, c.progress, c.requested_by_id AS "requestedById",
        n.display_name AS "requestedBy", c.requested_on::text AS "requestedOn",
        c.decided_on::text AS "decidedOn", c.version, ${EXTENDED} AS extended,
        coalesce((SELECT json_agg(json_build_object('id', d.id, 'stage', d.stage,
            'approved', d.approved, 'reason', d.reason, 'by', p.display_name,
            'on', d.decided_on) ORDER BY d.id)
          FROM change_decision d JOIN app_user p ON p.id = d.decided_by_id
          WHERE d.request_id = c.id), '[]') AS decisions,
        ${documentsOf(sql`d.change_id = c.id`)} AS documents
      FROM ${JOINED} JOIN app_user n ON n.id = c.requested_by_id WHERE c.id = ${changeId}`,
  );
  return row ?? null;
}

/** Of which item a request is; it never changes. */
export async function itemOfChange(tx: Tx, changeId: number): Promise<number | null> {
  const found = await tx.changeRequest.findUnique({
    where: { id: changeId, kind: "EXTENSION" },
    select: { itemId: true },
  });
  return found?.itemId ?? null;
}

/** A request locked until the transaction ends; its item is locked first. */
export async function lockChange(tx: Tx, changeId: number) {
  await tx.$queryRaw(sql`SELECT id FROM change_request WHERE id = ${changeId} FOR UPDATE`);
  return tx.changeRequest.findUniqueOrThrow({ where: { id: changeId } });
}
