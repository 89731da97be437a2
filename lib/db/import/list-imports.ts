import type { Database } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";

/** A file that somebody brought, as a list shows it. */
export type ImportLine = {
  id: number;
  fileName: string;
  state: "READ" | "PUBLISHED" | "UNDONE" | "ABANDONED";
  uploadedAt: Date;
  uploadedBy: string | null;
  measures: number;
  openDoubts: number;
  /** The plan it amends or became. */
  planTitle: string | null;
  amends: boolean;
};

/** Files brought lately, those that wait to be published first; one more than asked for says that there are more. */
export function listImports(
  db: Database,
  { limit, offset }: { limit: number; offset: number },
): Promise<ImportLine[]> {
  return selectRows<ImportLine>(
    db.pool,
    sql`SELECT b.id, b.file_name AS "fileName", b.state, b.uploaded_at AS "uploadedAt",
        u.display_name AS "uploadedBy", c.measures, c.doubts AS "openDoubts",
        p.short_title AS "planTitle", b.amends_plan_id IS NOT NULL AS amends
      FROM (SELECT * FROM import_batch ORDER BY state <> 'READ', id DESC
        LIMIT ${limit + 1} OFFSET ${offset}) b
      LEFT JOIN app_user u ON u.id = b.uploaded_by_id
      LEFT JOIN plan p ON p.id = coalesce(b.plan_id, b.amends_plan_id)
      CROSS JOIN LATERAL (SELECT count(*)::int AS measures,
          coalesce(sum(m.open_doubts), 0)::int AS doubts
        FROM import_measure m WHERE m.batch_id = b.id AND m.standing = 'PRESENT') c
      ORDER BY b.state <> 'READ', b.id DESC`,
  );
}
