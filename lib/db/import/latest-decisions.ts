import type { Database } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";

/** A file's version now, and who has decided on it since another version. */
export type LatestDecisions = { version: number; by: string[] };

/** A batch counts its decisions, so the last `version - since` of them are those a person has not seen. */
export async function findLatestDecisions(
  db: Database,
  importId: number,
  since: number,
): Promise<LatestDecisions | null> {
  const [row] = await selectRows<LatestDecisions>(
    db.pool,
    sql`SELECT b.version, coalesce((SELECT json_agg(DISTINCT u.display_name)
        FROM (SELECT decided_by_id FROM import_decision d WHERE d.batch_id = b.id
          ORDER BY d.id DESC LIMIT greatest(b.version - ${since}::int, 0)) d
        JOIN app_user u ON u.id = d.decided_by_id), '[]') AS by
      FROM import_batch b WHERE b.id = ${importId}`,
  );
  return row ?? null;
}
