import type { Database, Tx } from "@/lib/db/database";
import { lockItem } from "@/lib/db/filing";
import { OFF_BOARDS } from "@/lib/db/off-boards";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { LedItem } from "@/lib/domain/policy";

/** Whom an item concerns and who leads it, for the policy; `revoked` is whether it is off the boards. */
export type FoundConcern = LedItem & { planId: number; code: string; revoked: boolean };

/** Units of a collective stand for it: its members are concerned, and lead where it leads. */
function concernOf(itemId: number): Sql {
  return sql`WITH assigned AS (
      SELECT a.unit_id, a.role FROM assignment a WHERE a.item_id = ${itemId}
      UNION SELECT m.member_id, a.role FROM assignment a
        JOIN collective_member m ON m.collective_id = a.unit_id AND m.valid_until IS NULL
        WHERE a.item_id = ${itemId}
    )
    SELECT w.plan_id AS "planId", w.code, ${OFF_BOARDS} AS revoked,
      w.filing_unit_id AS "filingUnitId",
      ARRAY(SELECT DISTINCT unit_id FROM assigned) AS "concernedUnitIds",
      ARRAY(SELECT unit_id FROM assigned WHERE role = 'LEAD') AS "leadUnitIds"
    FROM work_item w WHERE w.id = ${itemId}`;
}

/** Whom an item concerns, for the policy; null where there is no such item. */
export async function findItemConcern(db: Database, itemId: number): Promise<FoundConcern | null> {
  const [row] = await selectRows<FoundConcern>(db.pool, concernOf(itemId));
  return row ?? null;
}

/** As `findItemConcern`, of an item locked until the transaction ends. */
export async function lockItemConcern(tx: Tx, itemId: number): Promise<FoundConcern | null> {
  if (!(await lockItem(tx, itemId))) return null;
  const [row] = await tx.$queryRaw<FoundConcern[]>(concernOf(itemId));
  return row ?? null;
}
