import { OFF_BOARDS } from "@/lib/db/off-boards";
import { type Sql, sql } from "@/lib/db/sql";

/** Whether period `p` asks item `w` for a report: the same answer as `isAsked` of the domain. */
export const ASKED = sql`(p.exempt_reason IS NULL AND NOT ${OFF_BOARDS}
  AND w.filing_unit_id IS NOT NULL
  AND (w.cycle = 'MONTHLY' OR right(p.month, 2)::int % 3 = 0)
  AND (w.added_on IS NULL OR w.added_on <= p.opens_on)
  AND NOT EXISTS (SELECT 1 FROM change_request x WHERE x.item_id = w.id AND x.kind = 'SUSPENSION'
    AND x.state = 'APPROVED' AND x.decided_on <= p.opens_on AND x.suspended_until >= p.due_on
    AND (x.resumed_on IS NULL OR x.resumed_on > p.due_on))
  AND NOT EXISTS (SELECT 1 FROM completion d WHERE d.item_id = w.id AND d.reopened_on IS NULL
    AND (p.closed_at IS NULL OR d.completed_on <= p.due_on)))`;

/** Whether period `p` takes a filing from the units on a day: the same answer as `takesAct` of the domain. */
export function takesFilings(day: Sql): Sql {
  return sql`(p.published_at IS NULL
    AND (p.closed_at IS NULL OR coalesce(p.reopened_until >= ${day}, false)))`;
}

/** Whether the office has report `r`, judged or not. */
export const AT_OFFICE = sql`coalesce(r.state IN ('SUBMITTED', 'ACCEPTED', 'CORRECTED'), false)`;
