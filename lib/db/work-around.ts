import type { Database } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";
import type { WaitingEdge } from "@/lib/domain/waiting-chains";

/** How much waits for the office, by what it is. */
type Waiting = {
  matters: number;
  overdueInstructions: number;
  corrections: number;
  answeredInstructions: number;
  reviews: number;
};

/** What stands beside the lists of the office's day. */
export type WorkAround = {
  /** What waits for the office's own decision. */
  waiting: Waiting;
  /** Who is waiting for whom, with the names of both. */
  edges: (WaitingEdge & { fromName: string; toName: string })[];
};

/** More pairs of units than anybody reads as chains. */
const EDGES = 200;

/** What waits for the office, and which units wait for an answer of which, in the units' order. */
export async function findWorkAround(
  db: Database,
  { id, today }: { id: number; today: string },
): Promise<WorkAround> {
  const [row] = await selectRows<WorkAround>(
    db.pool,
    sql`SELECT json_build_object(
        'matters', (SELECT count(*) FROM major_matter m JOIN work_item w ON w.id = m.item_id
          WHERE w.plan_id = ${id} AND m.acknowledged_at IS NULL),
        'answeredInstructions', (SELECT count(*) FROM instruction i
          WHERE i.plan_id = ${id} AND i.state = 'ANSWERED'),
        'overdueInstructions', (SELECT count(*) FROM instruction i
          WHERE i.plan_id = ${id} AND i.state IN ('OPEN', 'RETURNED') AND i.due_on < ${today}::date),
        'reviews', (SELECT count(*) FROM progress_report r
          JOIN reporting_period o ON o.id = r.period_id AND o.plan_id = ${id}
          JOIN item_standing s ON s.item_id = r.item_id WHERE r.state = 'SUBMITTED'),
        'corrections', (SELECT count(*) FROM progress_report r
          JOIN reporting_period o ON o.id = r.period_id AND o.plan_id = ${id}
          JOIN item_standing s ON s.item_id = r.item_id
          WHERE r.correction_revision_id IS NOT NULL)) AS waiting,
      (SELECT coalesce(json_agg(json_build_object('from', e.asker_id, 'fromName', e.asker,
          'to', e.helper_id, 'toName', e.helper, 'count', e.count, 'overdue', e.overdue)
          ORDER BY e.asker_place, e.asker_id, e.helper_place, e.helper_id), '[]')
        FROM (SELECT a.id AS asker_id, a.name AS asker, a.ordinal AS asker_place,
            h.id AS helper_id, h.name AS helper, h.ordinal AS helper_place, count(*)::int AS count,
            count(*) FILTER (WHERE b.answer_due_on < ${today}::date)::int AS overdue
          FROM bottleneck b JOIN item_standing s ON s.item_id = b.item_id AND s.plan_id = ${id}
          JOIN unit a ON a.id = s.filing_unit_id JOIN unit h ON h.id = b.helper_unit_id
          WHERE b.answered_on IS NULL AND b.settled_on IS NULL
          GROUP BY a.id, h.id ORDER BY a.ordinal, a.id, h.ordinal, h.id LIMIT ${EDGES}) e) AS edges`,
  );
  if (!row) throw new Error("A statement of counts always has its row.");
  return row;
}
