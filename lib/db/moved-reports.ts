import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";

/** A report with the unit that it belonged to. */
export type ReportOwner = { id: number; unit_id: number };

/**
 * What units have begun on items and not yet released, or got back, goes over to the unit that files now. Returns
 * the reports that moved with their former units.
 */
export function handOverReports(tx: Tx, itemIds: readonly number[]): Promise<ReportOwner[]> {
  return tx.$queryRaw<ReportOwner[]>(sql`
    WITH moving AS (
      SELECT r.id, r.unit_id, w.filing_unit_id FROM progress_report r
      JOIN work_item w ON w.id = r.item_id
      WHERE r.item_id = ANY(${[...itemIds]}::int[]) AND w.filing_unit_id <> r.unit_id
        AND r.state IN ('DRAFT', 'PENDING_UNIT_APPROVAL', 'RETURNED')
    ), moved AS (
      UPDATE progress_report r SET unit_id = m.filing_unit_id FROM moving m WHERE r.id = m.id
    )
    SELECT id, unit_id FROM moving ORDER BY id`);
}

/** Gives reports back to the units that they belonged to. */
export async function returnReports(tx: Tx, owners: readonly ReportOwner[]): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE progress_report r SET unit_id = o.unit_id
    FROM jsonb_to_recordset(${JSON.stringify(owners)}::jsonb) AS o (id int, unit_id int)
    WHERE r.id = o.id`);
}
