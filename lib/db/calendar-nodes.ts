import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { selectRows, sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";

/** A milestone of an item that a unit files, not yet reached. */
export type CalendarNode = {
  milestoneId: number;
  itemId: number;
  code: string;
  text: string;
  name: string;
  due: PlainDate;
};

/** The unreached milestones of the items that some units file, due from a day on, the nearest first. */
export function listCalendarNodes(
  db: Database,
  { planId, unitIds, from }: { planId: number; unitIds: readonly number[]; from: PlainDate },
  limit: number,
): Promise<CalendarNode[]> {
  return selectRows<CalendarNode>(
    db.pool,
    sql`SELECT m.id AS "milestoneId", w.id AS "itemId", w.code, ${HEADLINE} AS text, m.name,
        m.current_due_on AS due
      FROM item_standing s JOIN work_item w ON w.id = s.item_id
      JOIN milestone m ON m.item_id = s.item_id AND m.reached_on IS NULL AND m.withdrawn_on IS NULL
        AND m.current_due_on >= ${from}::date
      WHERE s.plan_id = ${planId} AND s.filing_unit_id = ANY(${[...unitIds]}::int[])
        AND s.light <> 'DONE'
      ORDER BY m.current_due_on, s.ordinal, m.id LIMIT ${limit}`,
  );
}
