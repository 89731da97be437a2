import type { Tx } from "@/lib/db/database";
import { noSql, type Sql, sql } from "@/lib/db/sql";

/** Whether anything was filed on a plan's items after a moment (null: ever): a draft, a revision or a decision. */
export async function filedSince(tx: Tx, planId: number, moment: Date | null): Promise<boolean> {
  const after = (at: Sql) => (moment === null ? noSql : sql`AND ${at} > ${moment}`);
  const [row] = await tx.$queryRaw<{ filed: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM work_item w JOIN progress_report r ON r.item_id = w.id
      WHERE w.plan_id = ${planId} AND (
        EXISTS (SELECT 1 FROM report_draft d WHERE d.report_id = r.id ${after(sql`d.saved_at`)})
        OR EXISTS (SELECT 1 FROM report_revision v WHERE v.report_id = r.id
          ${after(sql`v.submitted_at`)})
        OR EXISTS (SELECT 1 FROM review x JOIN report_revision v ON v.id = x.revision_id
          WHERE v.report_id = r.id ${after(sql`x.reviewed_at`)}))) AS filed`);
  return row?.filed ?? false;
}
