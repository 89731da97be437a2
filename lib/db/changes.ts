import type { Database, Tx } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { OFF_BOARDS } from "@/lib/db/off-boards";
import { withinScope } from "@/lib/db/read-scope";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import { type DocumentLine, documentsOf } from "@/lib/db/supporting-documents";
import type { ChangeState } from "@/lib/domain/change";
import type { ChangeKind, ChangeStage } from "@/lib/domain/change-kind";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReadScope } from "@/lib/domain/policy";

/** A request in lists, with what its kind would change; `again` is whether its milestone was extended before. */
export type ChangeRow = {
  id: number;
  itemId: number;
  code: string;
  text: string;
  kind: ChangeKind;
  state: ChangeState;
  number: string | null;
  unit: string | null;
  again: boolean;
  milestone: string | null;
  dueBefore: PlainDate | null;
  dueAfter: PlainDate | null;
  indicator: { name: string; comparator: "AT_LEAST" | "AT_MOST" | "EXACTLY"; unit: string } | null;
  targetBefore: string | null;
  targetAfter: string | null;
  unitBefore: string | null;
  unitAfter: string | null;
  suspendedUntil: PlainDate | null;
};

const ROW = sql`c.id, c.item_id AS "itemId", w.code, ${HEADLINE} AS text, c.kind, c.state, c.number,
  u.name AS unit, m.name AS milestone, c.due_before::text AS "dueBefore",
  c.due_after::text AS "dueAfter", coalesce(EXISTS (SELECT 1 FROM change_request e
    WHERE e.item_id = c.item_id AND e.milestone_id = c.milestone_id AND e.kind = 'EXTENSION' AND e.state = 'APPROVED'
      AND e.id < c.id), false) AS again,
  CASE WHEN i.id IS NOT NULL THEN json_build_object('name', i.name, 'comparator', i.comparator,
    'unit', i.unit) END AS indicator,
  trim_scale(c.target_before)::text AS "targetBefore",
  trim_scale(c.target_after)::text AS "targetAfter",
  former.name AS "unitBefore", next.name AS "unitAfter",
  c.suspended_until::text AS "suspendedUntil"`;
const JOINED = sql`change_request c JOIN work_item w ON w.id = c.item_id
  LEFT JOIN milestone m ON m.id = c.milestone_id LEFT JOIN indicator i ON i.id = c.indicator_id
  LEFT JOIN unit former ON former.id = c.unit_before_id
  LEFT JOIN unit next ON next.id = c.unit_after_id
  LEFT JOIN unit u ON u.id = w.filing_unit_id`;

/** Whose decisions a person takes: for units, for the office, as the leader. */
export type Deciding = { unitIds: readonly number[]; office: boolean; leader: boolean };

/** The requests of a plan that wait for a person, by the due day they would move, then in document order. */
export function listWaitingChanges(
  db: Database,
  planId: number,
  { unitIds, office, leader }: Deciding,
  limit: number,
): Promise<ChangeRow[]> {
  return selectRows(
    db.pool,
    sql`SELECT ${ROW} FROM ${JOINED} WHERE c.plan_id = ${planId} AND NOT ${OFF_BOARDS} AND (
        (c.state = 'PENDING_UNIT' AND w.filing_unit_id = ANY(${[...unitIds]}::int[]))
        OR (c.state = 'PENDING_OFFICE' AND ${office})
        OR (c.state = 'PENDING_LEADER' AND ${leader}))
      ORDER BY c.due_before, w.ordinal, c.id LIMIT ${limit}`,
  );
}

type Asked = {
  planId: number;
  kind: ChangeKind | null;
  state: ChangeState | null;
  offset: number;
  limit: number;
};

/** The requests that a person may read, in document order. */
export function listChangeRows(
  db: Database,
  scope: ReadScope,
  { planId, kind, state, offset, limit }: Asked,
): Promise<ChangeRow[]> {
  const ofState: Sql = state === null ? noSql : sql`AND c.state = ${state}::"ChangeState"`;
  const ofKind: Sql = kind === null ? noSql : sql`AND c.kind = ${kind}::"ChangeKind"`;
  return selectRows(
    db.pool,
    sql`SELECT ${ROW} FROM ${JOINED} WHERE c.plan_id = ${planId} ${ofKind} ${ofState}
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
  documentNumber: string | null;
  /** Of a suspension that was ended before its last day. */
  resumedOn: PlainDate | null;
  decisions: DecisionLine[];
  documents: DocumentLine[];
};

/** A request on its own page; null where there is none. */
export async function findChangePage(db: Database, changeId: number): Promise<ChangePage | null> {
  const [row] = await selectRows<ChangePage>(
    db.pool,
    sql`SELECT ${ROW}, c.reason, c.progress, c.requested_by_id AS "requestedById",
        n.display_name AS "requestedBy", c.requested_on::text AS "requestedOn",
        c.decided_on::text AS "decidedOn", c.version,
        c.document_number AS "documentNumber", c.resumed_on::text AS "resumedOn",
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
    where: { id: changeId },
    select: { itemId: true },
  });
  return found?.itemId ?? null;
}

/** A request locked until the transaction ends; its item is locked first. */
export async function lockChange(tx: Tx, changeId: number) {
  await tx.$queryRaw(sql`SELECT id FROM change_request WHERE id = ${changeId} FOR UPDATE`);
  return tx.changeRequest.findUniqueOrThrow({ where: { id: changeId } });
}

/** A request as it is held in the transaction that decides on it. */
export type HeldChange = Awaited<ReturnType<typeof lockChange>>;

/** Whether a request to change an item of the plan was granted after a publication made its amendments. */
export async function changedSince(tx: Tx, { id: planId }: { id: number }, batchId: number) {
  const first = await tx.amendment.findFirst({
    where: { batchId },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const later = { changeId: { not: null }, id: { gt: first?.id ?? 0 }, item: { planId } };
  return (await tx.amendment.findFirst({ where: later, select: { id: true } })) !== null;
}
