import type { Database } from "@/lib/db/database";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";

/** The first and the last day on which a plan has a node due; null where it has none. */
export type DueSpan = { first: PlainDate; last: PlainDate } | null;

/** A plan's due span as JSON, found from the two ends of the index of due days. */
export function dueSpanJson(planId: number): Sql {
  const end = (direction: Sql) => sql`(SELECT m.current_due_on FROM milestone m
    JOIN item_standing s ON s.item_id = m.item_id
    WHERE m.withdrawn_on IS NULL AND s.plan_id = ${planId}
    ORDER BY m.current_due_on ${direction} LIMIT 1)`;
  return sql`(SELECT json_build_object('first', e.first, 'last', e.last)
    FROM (SELECT ${end(sql`ASC`)} AS first, ${end(sql`DESC`)} AS last) e WHERE e.first IS NOT NULL)`;
}

export async function findDueSpan(db: Database, planId: number): Promise<DueSpan> {
  const [row] = await selectRows<{ span: DueSpan }>(
    db.pool,
    sql`SELECT ${dueSpanJson(planId)} AS span`,
  );
  return row?.span ?? null;
}
