import type { Database, Tx } from "@/lib/db/database";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { ChangeGround } from "@/lib/domain/change-ground";
import type { PlainDate } from "@/lib/domain/plain-date";

/** The requests that wait for a decision, of those `e`. */
const PENDING = sql`e.state IN ('PENDING_UNIT', 'PENDING_OFFICE', 'PENDING_LEADER')`;

const MILESTONES = sql`coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name,
    'currentDue', m.current_due_on, 'reachedOn', m.reached_on,
    'extended', (SELECT count(*)::int FROM change_request e
      WHERE e.item_id = w.id AND e.milestone_id = m.id AND e.kind = 'EXTENSION'
        AND e.state = 'APPROVED'),
    'pending', EXISTS (SELECT 1 FROM change_request e
      WHERE e.item_id = w.id AND e.milestone_id = m.id AND e.kind = 'EXTENSION' AND ${PENDING})) ORDER BY m.ordinal)
  FROM milestone m
  WHERE m.item_id = w.id AND m.withdrawn_on IS NULL AND m.remedy_plan_id IS NULL), '[]')`;

const INDICATORS = sql`coalesce((SELECT json_agg(json_build_object('id', i.id, 'name', i.name,
    'comparator', i.comparator, 'target', trim_scale(i.target)::text, 'unit', i.unit,
    'pending', EXISTS (SELECT 1 FROM change_request e
      WHERE e.item_id = w.id AND e.indicator_id = i.id AND e.kind = 'TARGET' AND ${PENDING})) ORDER BY i.ordinal)
  FROM indicator i WHERE i.item_id = w.id AND i.withdrawn_on IS NULL), '[]')`;

const LEADS = sql`coalesce((SELECT json_agg(json_build_object('unitId', u.id, 'name', u.name)
    ORDER BY a.ordinal)
  FROM assignment a JOIN unit u ON u.id = a.unit_id
  WHERE a.item_id = w.id AND a.role = 'LEAD'), '[]')`;

/** The suspension in force on a day: from its approval, until its last day or the day before it was resumed. */
const suspensionOn = (today: PlainDate) => sql`(SELECT json_build_object('from', s.decided_on,
    'until', s.suspended_until)
  FROM change_request s WHERE s.item_id = w.id AND s.kind = 'SUSPENSION' AND s.state = 'APPROVED'
    AND s.resumed_on IS NULL AND ${today}::date BETWEEN s.decided_on AND s.suspended_until
  ORDER BY s.id DESC LIMIT 1)`;

const groundOf = (itemId: number, today: PlainDate): Sql => sql`
  SELECT w.state::text AS state, ${suspensionOn(today)} AS suspension, ${MILESTONES} AS milestones,
    ${INDICATORS} AS indicators, ${LEADS} AS leads,
    coalesce((SELECT json_agg(DISTINCT e.kind) FROM change_request e
      WHERE e.item_id = w.id AND ${PENDING}), '[]') AS waiting
  FROM work_item w WHERE w.id = ${itemId}`;

/** An item as a request to change it finds it on the plan's day; null where there is none. */
export async function findChangeGround(
  db: Database,
  itemId: number,
  today: PlainDate,
): Promise<ChangeGround | null> {
  const [row] = await selectRows<ChangeGround>(db.pool, groundOf(itemId, today));
  return row ?? null;
}

/** The same in the transaction that holds the item. */
export async function heldChangeGround(
  tx: Tx,
  itemId: number,
  today: PlainDate,
): Promise<ChangeGround> {
  const [row] = await tx.$queryRaw<ChangeGround[]>(groundOf(itemId, today));
  if (!row) throw new Error(`Item ${itemId} is held and not there.`);
  return row;
}
