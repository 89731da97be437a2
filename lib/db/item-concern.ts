import type { Database } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";
import type { ItemConcern } from "@/lib/domain/policy";

/** Whom an item concerns, for the policy; null where there is no such item. */
export async function findItemConcern(
  db: Database,
  itemId: number,
): Promise<(ItemConcern & { planId: number }) | null> {
  const [row] = await selectRows<ItemConcern & { planId: number }>(
    db.pool,
    sql`SELECT w.plan_id AS "planId", w.filing_unit_id AS "filingUnitId",
        ARRAY(SELECT a.unit_id FROM assignment a WHERE a.item_id = w.id
          UNION SELECT m.member_id FROM assignment a
            JOIN collective_member m ON m.collective_id = a.unit_id AND m.valid_until IS NULL
            WHERE a.item_id = w.id
        ) AS "concernedUnitIds"
      FROM work_item w WHERE w.id = ${itemId}`,
  );
  return row ?? null;
}
