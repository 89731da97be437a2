import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { withinScope } from "@/lib/db/read-scope";
import { selectRows, sql } from "@/lib/db/sql";
import type { ClosureState } from "@/lib/domain/closure";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReadScope } from "@/lib/domain/policy";

/** A closure in a list. */
export type ClosureRow = {
  id: number;
  itemId: number;
  code: string;
  text: string;
  unitName: string | null;
  state: ClosureState;
  publishedUntil: PlainDate | null;
  openObjections: number;
  mine: boolean;
};

/** On what the reader waits: whether the office's or the chief's acts are theirs, and for which units they speak. */
export type Waits = { office: boolean; chief: boolean; unitIds: readonly number[] };

type Asked = {
  planId: number;
  today: PlainDate;
  state: ClosureState | null;
  waits: Waits;
  limit: number;
  offset: number;
};

/** The closures of a plan within a scope: what waits for the reader first, then by state and document order. */
export function listClosureRows(
  db: Database,
  scope: ReadScope,
  { planId, today, state, waits, limit, offset }: Asked,
): Promise<ClosureRow[]> {
  const open = sql`(SELECT count(*)::int FROM closure_objection o WHERE o.closure_id = c.id AND o.answer IS NULL)`;
  const mine = sql`(${waits.office} AND (c.state = 'UNDER_VERIFICATION'
      OR (c.state = 'PUBLISHED' AND ${open} > 0)))
    OR (${waits.chief} AND (c.state = 'COMPLETED'
      OR (c.state = 'PUBLISHED' AND c.published_until < ${today}::date AND ${open} = 0)))
    OR (c.state = 'REQUESTED' AND EXISTS (SELECT 1 FROM assignment a
      JOIN unit j ON j.id = a.unit_id AND j.kind <> 'COLLECTIVE'
      WHERE a.item_id = w.id AND a.role = 'LEAD' AND a.unit_id IS DISTINCT FROM w.filing_unit_id
        AND a.unit_id = ANY(${[...waits.unitIds]}::int[]) AND NOT EXISTS (
          SELECT 1 FROM closure_agreement g WHERE g.closure_id = c.id AND g.unit_id = a.unit_id)))`;
  return selectRows<ClosureRow>(
    db.pool,
    sql`SELECT c.id, w.id AS "itemId", w.code, ${HEADLINE} AS text, u.name AS "unitName", c.state,
        c.published_until AS "publishedUntil", ${open} AS "openObjections", (${mine}) AS mine
      FROM closure_request c JOIN work_item w ON w.id = c.item_id
      LEFT JOIN unit u ON u.id = w.filing_unit_id
      WHERE w.plan_id = ${planId} AND (${state}::text IS NULL OR c.state::text = ${state}::text)
        ${withinScope(scope, sql`w.id`, sql`w.filing_unit_id`)}
      ORDER BY mine DESC, c.state, w.ordinal, c.id DESC LIMIT ${limit} OFFSET ${offset}`,
  );
}
