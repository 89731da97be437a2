import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";

/** The item that a measure of an amended table is, and what it means for it. */
export type StoredMatch = {
  id: number;
  itemId: number | null;
  change: "ADDED" | "CHANGED" | "SAME";
};

/** Stores matches in one statement; a measure as people saw it does not change by it. */
export async function storeMatches(tx: Tx, matches: readonly StoredMatch[]): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE import_measure m SET item_id = r."itemId", change = r.change
    FROM jsonb_to_recordset(${JSON.stringify(matches)}::jsonb)
      AS r (id int, "itemId" int, change "ItemChange")
    WHERE m.id = r.id AND (m.item_id, m.change) IS DISTINCT FROM (r."itemId", r.change)`);
}
