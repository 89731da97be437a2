import type { Database, Tx } from "@/lib/db/database";
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
            JOIN collective_member m ON m.collective_id = a.unit_id WHERE a.item_id = w.id
        ) AS "concernedUnitIds"
      FROM work_item w WHERE w.id = ${itemId}`,
  );
  return row ?? null;
}

/** Who files an item, locked against other filings and reviews until the transaction ends; null where there is no such item. */
export async function lockItemConcern(
  tx: Tx,
  itemId: number,
): Promise<{ filingUnitId: number | null; revoked: boolean } | null> {
  const [row] = await tx.$queryRaw<{ filingUnitId: number | null; revoked: boolean }[]>(sql`
    SELECT filing_unit_id AS "filingUnitId", state = 'REVOKED' AS revoked
    FROM work_item WHERE id = ${itemId} FOR NO KEY UPDATE`);
  return row ?? null;
}
