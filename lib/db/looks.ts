import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";
import { seenState } from "@/lib/db/work-states";
import { LOOKED_LISTS, type LookedItemList, type WorkDays } from "@/lib/domain/todays-work";

/** What a person saw on a list: an item and its state there. */
export type Seen = { itemId: number; state: string };

/**
 * Keeps that a person looked at items of a plan that still are as they were seen; what has changed since stays on its
 * list. Tells how many were as seen, and which of them this look is new for.
 */
export async function keepLooks(
  tx: Tx,
  look: {
    planId: number;
    userId: number;
    now: Date;
    days: WorkDays;
    list: LookedItemList;
    seen: readonly Seen[];
  },
): Promise<{ asSeen: number; kept: number[] }> {
  const { planId, userId, now, days, list, seen } = look;
  const [row] = await tx.$queryRaw<{ asSeen: number; kept: number[] }[]>(sql`
    WITH same AS (
      SELECT s.item_id, min(seen.state) AS state
      FROM jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) AS seen ("itemId" int, state text)
      JOIN item_standing s ON s.item_id = seen."itemId" AND s.plan_id = ${planId}
      WHERE ${seenState(list, days)} = seen.state GROUP BY s.item_id
    ), kept AS (
      INSERT INTO work_look AS k (item_id, list, user_id, state, looked_at, looked_on)
      SELECT item_id, ${LOOKED_LISTS[list]}::"LookedList", ${userId}, state, ${now},
        ${days.today}::date FROM same ORDER BY item_id
      ON CONFLICT (item_id, list, user_id) DO UPDATE SET state = excluded.state,
        looked_at = excluded.looked_at, looked_on = excluded.looked_on
      WHERE (k.state, k.looked_on) IS DISTINCT FROM (excluded.state, excluded.looked_on)
      RETURNING item_id
    )
    SELECT (SELECT count(*)::int FROM same) AS "asSeen",
      coalesce((SELECT array_agg(item_id ORDER BY item_id) FROM kept), '{}') AS kept`);
  return row ?? { asSeen: 0, kept: [] };
}
