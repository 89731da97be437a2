import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";

/** The mark of a plan on whose items nothing was ever filed. */
export const NOTHING_FILED = "";

/**
 * A mark of what was filed on a plan's items: drafts, revisions and decisions. It stays the same as long as nothing
 * more is filed. Ids and versions are given under an item's lock, so they only grow, as moments don't: a filing
 * bears the moment when it was sent, however long it waited. Read under `holdPlan`.
 */
export async function markFilings(tx: Tx, planId: number): Promise<string> {
  const [row] = await tx.$queryRaw<{ mark: string }[]>(sql`
    WITH report AS (
      SELECT r.id FROM progress_report r JOIN work_item w ON w.id = r.item_id
      WHERE w.plan_id = ${planId})
    SELECT concat_ws(' ',
      (SELECT 'revision ' || max(v.id) FROM report_revision v JOIN report r ON r.id = v.report_id),
      (SELECT 'review ' || max(x.id) FROM review x JOIN report_revision v ON v.id = x.revision_id
        JOIN report r ON r.id = v.report_id),
      (SELECT 'drafts ' || md5(string_agg(d.report_id || '.' || d.version, ' ' ORDER BY d.report_id))
        FROM report_draft d JOIN report r ON r.id = d.report_id)) AS mark`);
  return row?.mark ?? NOTHING_FILED;
}

/** Whether anything was filed on a plan's items since it had a mark. Read under `holdPlan`. */
export async function filedSince(tx: Tx, planId: number, mark: string): Promise<boolean> {
  return (await markFilings(tx, planId)) !== mark;
}
