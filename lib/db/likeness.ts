import type { Tx } from "@/lib/db/database";
import { withinScope } from "@/lib/db/read-scope";
import { sql } from "@/lib/db/sql";
import { isCompared, type LikeText, likePercent, NEAR_IDENTICAL } from "@/lib/domain/likeness";
import type { ReadScope } from "@/lib/domain/policy";

type Compared = {
  itemId: number;
  unitId: number;
  month: string;
  content: { done: string; noChange: boolean };
};

/** Where thousands write the same phrase, so many of them are enough to ask about, and comparing more takes seconds. */
const ENOUGH = 2000;

/**
 * The text most alike of the unit's own earlier months, and the one most alike of other units' reports on
 * the same month that reached the office; none below the threshold. Of the same plan: another's is not theirs to see.
 */
export async function listLikeTexts(
  tx: Tx,
  { itemId, unitId, month, content }: Compared,
  scope: ReadScope,
): Promise<LikeText[]> {
  if (!isCompared(content)) return [];
  const text = content.done;
  await tx.$queryRaw(
    sql`SELECT set_config('pg_trgm.similarity_threshold', ${String(NEAR_IDENTICAL)}, true)`,
  );
  // The texts are found first, by their index: a join may not tempt the planner to compare a whole month.
  const rows = await tx.$queryRaw<(Omit<LikeText, "alike"> & { share: number })[]>(sql`
    WITH alike AS MATERIALIZED (
      SELECT v.id, v.report_id, v.done,
        similarity(likeness_key(v.done), likeness_key(${text}::text)) AS share
      FROM report_revision v
      WHERE likeness_key(v.done) % likeness_key(${text}::text) AND NOT v.no_change
      LIMIT ${ENOUGH}
    ), judged AS (
      SELECT a.*, r.item_id, r.unit_id, o.month, w.code, w.filing_unit_id,
        CASE WHEN (r.unit_id = ${unitId} OR r.item_id = ${itemId}) AND o.month < ${month} THEN 'own'
          WHEN r.unit_id <> ${unitId} AND r.item_id <> ${itemId} AND o.month = ${month}
            AND r.state IN ('SUBMITTED', 'ACCEPTED', 'CORRECTED') THEN 'other' END AS whose
      FROM alike a
      JOIN progress_report r ON r.latest_revision_id = a.id
      JOIN reporting_period o ON o.id = r.period_id
      JOIN work_item w ON w.id = r.item_id
      WHERE w.plan_id = (SELECT plan_id FROM work_item WHERE id = ${itemId})
    )
    SELECT DISTINCT ON (j.whose) j.whose, j.id AS "revisionId", j.item_id AS "itemId", j.code AS item,
      u.name AS unit, j.month, j.share::float8, j.done AS text,
      (true ${withinScope(scope, sql`j.item_id`, sql`j.filing_unit_id`)}) AS readable
    FROM judged j JOIN unit u ON u.id = j.unit_id
    WHERE j.whose IS NOT NULL
    ORDER BY j.whose DESC, j.share DESC, j.month DESC, j.id`);
  return rows.map(({ share, ...row }) => ({ ...row, alike: likePercent(share) }));
}
