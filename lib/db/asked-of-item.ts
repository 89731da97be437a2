import type { Tx } from "@/lib/db/database";
import { lockItem } from "@/lib/db/filing";
import { sql } from "@/lib/db/sql";
import type { AskedOfItem } from "@/lib/domain/file-policy";

/** An item locked until the transaction ends, with who files it and who is asked about it now; null where there is none. */
export async function lockAskedItem(
  tx: Tx,
  itemId: number,
): Promise<(AskedOfItem & { filingUnitId: number | null }) | null> {
  if (!(await lockItem(tx, itemId))) return null;
  const [row] = await tx.$queryRaw<(AskedOfItem & { filingUnitId: number | null })[]>(sql`
    WITH asked AS (
      SELECT n.unit_id, n.level = 'REFERRAL' AS referred FROM notice_item x
        JOIN supervision_notice n ON n.id = x.notice_id
        WHERE x.item_id = ${itemId} AND n.state IN ('ISSUED', 'ACKNOWLEDGED', 'RETURNED')
      UNION SELECT i.owner_unit_id, false FROM instruction i
        WHERE i.item_id = ${itemId} AND i.state IN ('OPEN', 'RETURNED'))
    SELECT w.filing_unit_id AS "filingUnitId",
      ARRAY(SELECT unit_id FROM asked WHERE NOT referred) AS "askedUnitIds",
      ARRAY(SELECT unit_id FROM asked WHERE referred) AS "referredUnitIds"
    FROM work_item w WHERE w.id = ${itemId}`);
  return row ?? null;
}
