import type { Database } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";

/** A file's version now, and who decided or took back last, where it is newer than what was seen. */
export type LatestDecision = { version: number; by: string | null };

export async function findLatestDecision(
  db: Database,
  importId: number,
  since: number,
): Promise<LatestDecision | null> {
  const [row] = await selectRows<LatestDecision>(
    db.pool,
    sql`SELECT b.version, CASE WHEN b.version > ${since}::int THEN (SELECT u.display_name
        FROM import_decision d
        JOIN app_user u ON u.id = coalesce(d.undone_by_id, d.decided_by_id)
        WHERE d.batch_id = b.id ORDER BY coalesce(d.undone_at, d.decided_at) DESC, d.id DESC
        LIMIT 1) END AS by
      FROM import_batch b WHERE b.id = ${importId}`,
  );
  return row ?? null;
}
