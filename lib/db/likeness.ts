import type { Tx } from "@/lib/db/database";
import { RELEASED } from "@/lib/db/filing-sql";
import { withinScope } from "@/lib/db/read-scope";
import { type Sql, sql } from "@/lib/db/sql";
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
/** So many pairs of a text are kept with its own unit's and with other units' texts, the most alike first. */
const KEPT = 20;

/**
 * The text most alike of the unit's own reports until the month, and the one most alike of other units' reports on
 * the same month that reached the office; none below the threshold. Of the same plan: another's is not theirs to see.
 */
export async function listLikeTexts(
  tx: Tx,
  compared: Compared,
  scope: ReadScope,
): Promise<LikeText[]> {
  if (!isCompared(compared.content)) return [];
  await setThreshold(tx);
  const rows = await tx.$queryRaw<(Omit<LikeText, "alike"> & { share: number })[]>(sql`
    ${withJudged(compared)}
    SELECT DISTINCT ON (j.whose) j.whose, j.id AS "revisionId", j.item_id AS "itemId", j.code AS item,
      u.name AS unit, j.month, j.share::float8, j.done AS text,
      (true ${withinScope(scope, sql`j.item_id`, sql`j.filing_unit_id`)}) AS readable
    FROM judged j JOIN unit u ON u.id = j.unit_id
    WHERE j.whose = 'own' AND j.month <= ${compared.month}
      OR j.whose = 'other' AND j.state IN ('SUBMITTED', 'ACCEPTED', 'CORRECTED')
    ORDER BY j.whose DESC, j.share DESC, j.month DESC, j.item_id`);
  return rows.map(({ share, ...row }) => ({ ...row, alike: likePercent(share) }));
}

/**
 * Keeps with a revision just filed which texts it is near-identical to, and with them that it is so to theirs, whether
 * they were released or not: so each is found by whoever files last, and `LIKENESS` shows it once both are released.
 */
export async function storeLikeness(tx: Tx, revisionId: number, compared: Compared): Promise<void> {
  if (!isCompared(compared.content)) return;
  await setThreshold(tx);
  await tx.$executeRaw(sql`
    ${withJudged(compared)}, kept AS (
      SELECT id, floor(share * 100 + 1e-6)::int AS percent,
        row_number() OVER (PARTITION BY whose ORDER BY share DESC, month DESC, item_id) AS place
      FROM judged WHERE whose IS NOT NULL AND id <> ${revisionId}
    )
    INSERT INTO like_text (revision_id, other_id, percent)
    SELECT ${revisionId}::int, id, percent FROM kept WHERE place <= ${KEPT}
    UNION ALL SELECT id, ${revisionId}::int, percent FROM kept WHERE place <= ${KEPT}
    ON CONFLICT DO NOTHING`);
}

/**
 * What report `r` of period `p` says in revision `v` that is near-identical to what the office has: of the unit's own
 * reports until that month, and of other units' in that month, the most alike of each that still stands.
 */
export const LIKENESS: Sql = sql`(SELECT jsonb_agg(to_jsonb(j) - 'item_id'
    ORDER BY j.code DESC) AS risks
  FROM (SELECT DISTINCT ON (n.code) n.*
    FROM (SELECT CASE WHEN b.unit_id = r.unit_id OR b.item_id = r.item_id THEN 'text-like-own'
          ELSE 'text-like-other' END AS code, l.percent, l.other_id AS "revisionId",
        b.item, b.unit, b.month, b.item_id
      FROM like_text l JOIN LATERAL (SELECT r.unit_id, r.item_id, w.code AS item, u.name AS unit, o.month
        FROM report_revision v JOIN progress_report r ON r.id = v.report_id
        JOIN reporting_period o ON o.id = r.period_id
        JOIN work_item w ON w.id = r.item_id JOIN unit u ON u.id = r.unit_id
        WHERE v.id = l.other_id AND v.id IN (r.latest_revision_id, r.accepted_revision_id)
          AND ${RELEASED}) b ON true
      WHERE l.revision_id = v.id AND (b.month = p.month
        OR b.month < p.month AND (b.unit_id = r.unit_id OR b.item_id = r.item_id))) n
    ORDER BY n.code, n.percent DESC, n.month DESC, n.item_id) j)`;

async function setThreshold(tx: Tx): Promise<void> {
  await tx.$queryRaw(
    sql`SELECT set_config('pg_trgm.similarity_threshold', ${String(NEAR_IDENTICAL)}, true)`,
  );
}

/** The latest texts of the plan's other reports that are alike: `own` of the unit or the item, `other` of the same month. */
function withJudged({ itemId, unitId, month, content: { done: text } }: Compared): Sql {
  // The texts are found first, by their index: a join may not tempt the planner to compare a whole month.
  return sql`WITH alike AS MATERIALIZED (
      SELECT v.id, v.done, similarity(likeness_key(v.done), likeness_key(${text}::text)) AS share
      FROM report_revision v
      WHERE likeness_key(v.done) % likeness_key(${text}::text) AND NOT v.no_change
      LIMIT ${ENOUGH}
    ), judged AS (
      SELECT a.*, r.item_id, r.unit_id, r.state, o.month, w.code, w.filing_unit_id,
        CASE WHEN r.unit_id = ${unitId} OR r.item_id = ${itemId} THEN 'own'
          WHEN o.month = ${month} THEN 'other' END AS whose
      FROM alike a
      JOIN progress_report r ON r.latest_revision_id = a.id
      JOIN reporting_period o ON o.id = r.period_id
      JOIN work_item w ON w.id = r.item_id
      WHERE w.plan_id = (SELECT plan_id FROM work_item WHERE id = ${itemId})
        AND NOT (r.item_id = ${itemId} AND o.month = ${month})
    )`;
}
