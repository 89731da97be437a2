import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { RISK } from "@/lib/db/look-backs";
import { withinScope } from "@/lib/db/read-scope";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { LookBackRisk, LookBackView, Quarter } from "@/lib/domain/look-back";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReadScope } from "@/lib/domain/policy";
import type { LookBackState } from "@/prisma/client/client";

/** A look-back in a list, with what weighs in its draw. */
export type LookBackRow = {
  id: number;
  itemId: number;
  code: string;
  text: string;
  unitName: string | null;
  months: number;
  dueOn: PlainDate;
  state: LookBackState;
  risk: LookBackRisk;
  quarter: Quarter | null;
  finishedOn: PlainDate | null;
};

type Asked = {
  planId: number;
  view: LookBackView;
  /** The last day of the quarter. */
  until: PlainDate;
  limit: number;
  offset: number;
};

const ROW = sql`SELECT l.id, w.id AS "itemId", w.code, ${HEADLINE} AS text, u.name AS "unitName",
    l.months, l.due_on AS "dueOn", l.state, coalesce(l.risk, ${RISK}::jsonb) AS risk,
    d.quarter, l.finished_on AS "finishedOn"
  FROM look_back l JOIN completion x ON x.id = l.completion_id
  JOIN work_item w ON w.id = l.item_id
  LEFT JOIN unit u ON u.id = w.filing_unit_id
  LEFT JOIN look_back_draw d ON d.id = l.draw_id`;

/** The look-backs of a plan within a scope: those due by day, those past by the last day first, then in document order. */
export function listLookBackRows(
  db: Database,
  scope: ReadScope,
  { planId, view, until, limit, offset }: Asked,
): Promise<LookBackRow[]> {
  const shown: Record<LookBackView, Sql> = {
    due: sql`l.state = 'SCHEDULED' AND l.due_on <= ${until}::date`,
    drawn: sql`l.state = 'DRAWN'`,
    past: sql`l.state IN ('HELD', 'RELAPSED', 'SPARED', 'CANCELLED')`,
  };
  const order = view === "past" ? sql`l.due_on DESC` : sql`l.due_on`;
  return selectRows<LookBackRow>(
    db.pool,
    sql`${ROW} WHERE w.plan_id = ${planId} AND ${shown[view]}
        ${withinScope(scope, sql`w.id`, sql`w.filing_unit_id`)}
      ORDER BY ${order}, w.ordinal, l.months LIMIT ${limit} OFFSET ${offset}`,
  );
}

/** One look-back with its item's reader's facts; null where there is none. */
export async function findLookBackRow(
  db: Database,
  id: number,
): Promise<(LookBackRow & { completedOn: PlainDate }) | null> {
  const [row] = await selectRows<LookBackRow & { completedOn: PlainDate }>(
    db.pool,
    sql`SELECT r.*, x.completed_on AS "completedOn" FROM (${ROW} WHERE l.id = ${id}) r
      JOIN look_back b ON b.id = r.id JOIN completion x ON x.id = b.completion_id`,
  );
  return row ?? null;
}

/** A quarter's draw as pages show it: its rule, its seed, and how many it drew of how many. */
export type DrawLine = {
  quarter: Quarter;
  share: number;
  unitCap: number;
  seed: string;
  drawnBy: string;
  drawnOn: PlainDate;
  due: number;
  drawn: number;
};

/** The latest draw of a plan; null before the first. */
export async function findLatestDraw(db: Database, planId: number): Promise<DrawLine | null> {
  const [draw] = await selectRows<DrawLine>(
    db.pool,
    sql`SELECT d.quarter, d.share, d.unit_cap AS "unitCap", d.seed, n.display_name AS "drawnBy",
        d.drawn_on AS "drawnOn", count(l.id)::int AS due,
        (count(l.id) FILTER (WHERE l.state <> 'SPARED'))::int AS drawn
      FROM look_back_draw d JOIN app_user n ON n.id = d.drawn_by_id
      LEFT JOIN look_back l ON l.draw_id = d.id
      WHERE d.plan_id = ${planId} GROUP BY d.id, n.display_name ORDER BY d.quarter DESC LIMIT 1`,
  );
  return draw ?? null;
}
