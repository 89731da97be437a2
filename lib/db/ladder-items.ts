import type { Database, Tx } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import type { PlanHead } from "@/lib/db/plans";
import { selectRows, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import type { ListedReason } from "@/lib/domain/light-reason";
import type { PlainDate } from "@/lib/domain/plain-date";

/**
 * A notice `n` that stands in the way of another first step. A referral doesn't: to whom it is hidden, it must not
 * show by what is no longer proposed.
 */
const LIVE = sql`n.level <> 'REFERRAL'
  AND n.state IN ('DRAFTED', 'ISSUED', 'ACKNOWLEDGED', 'REPLIED', 'RETURNED')`;

/** An item in trouble, or of a former notice, as proposals tell it. */
export type LadderItem = {
  itemId: number;
  code: string;
  headline: string;
  unitId: number;
  unitName: string;
  light: Light;
  /** The first day of its present trouble. */
  since: PlainDate;
  reasons: ListedReason[];
  /** Whether the unit itself told of the trouble by that day. */
  toldFirst: boolean;
};

/** The present trouble of item `w`: from its `first` day on, its light has been amber or red without a break. */
const TROUBLE = sql`(SELECT coalesce(min(e.valid_from), s.since) AS first
  FROM light_entry e WHERE e.item_id = w.id AND e.light IN ('AMBER', 'RED')
    AND e.valid_from > coalesce((SELECT max(x.valid_from) FROM light_entry x
      WHERE x.item_id = w.id AND x.light NOT IN ('AMBER', 'RED')), '-infinity'))`;

/** What the latest report of item `w` by the first day of trouble said of itself. */
const OWN_LIGHT = sql`(SELECT v.self_light FROM report_revision v
  JOIN progress_report r ON r.id = v.report_id JOIN reporting_period p ON p.id = r.period_id
  WHERE r.item_id = w.id AND v.kind = 'SUBMISSION' AND v.submitted_on <= trouble.first
    AND r.state NOT IN ('DRAFT', 'PENDING_UNIT_APPROVAL')
  ORDER BY p.month DESC, v.number DESC LIMIT 1)`;

/**
 * The unit's own word came first (rules.md §5): by the first day of trouble it had rated itself lower, or had told of a
 * bottleneck that was not over then, or of a major matter since any earlier trouble. The word itself may have turned the light on that day.
 */
const TOLD_FIRST = sql`(coalesce(${OWN_LIGHT} IN ('AMBER', 'RED'), false)
  OR EXISTS (SELECT 1 FROM bottleneck b WHERE b.item_id = w.id AND b.raised_on <= trouble.first
    AND (b.settled_on IS NULL OR b.settled_on > trouble.first))
  OR EXISTS (SELECT 1 FROM major_matter m WHERE m.item_id = w.id AND m.raised_on <= trouble.first
    AND m.raised_on >= coalesce((SELECT max(e.valid_until) FROM light_entry e WHERE e.item_id = w.id
      AND e.light IN ('AMBER', 'RED') AND e.valid_until <= trouble.first), '-infinity')))`;

const ITEM = sql`w.id AS "itemId", w.code, ${HEADLINE} AS headline, u.id AS "unitId",
  u.name AS "unitName", s.light, trouble.first::text AS since,
  coalesce((SELECT jsonb_agg(r.reason - 'since' ORDER BY r.place)
    FROM jsonb_array_elements(s.reasons) WITH ORDINALITY r(reason, place)), '[]') AS reasons,
  ${TOLD_FIRST} AS "toldFirst"`;

const NOTICED = sql`EXISTS (SELECT 1 FROM notice_item ni JOIN supervision_notice n ON n.id = ni.notice_id
  WHERE ni.item_id = w.id AND n.unit_id = u.id AND ${LIVE})`;

/** Items in trouble that no notice is about, of a unit or of all, in the order of units and the document. */
export async function listTroubledItems(
  db: Database,
  { planId, unitId, limit }: { planId: number; unitId: number | null; limit: number },
): Promise<{ items: LadderItem[]; total: number }> {
  const rows = await selectRows<LadderItem & { total: number }>(
    db.pool,
    sql`SELECT ${ITEM}, found.total
      FROM (SELECT w.id, count(*) OVER ()::int AS total
        FROM item_standing s JOIN work_item w ON w.id = s.item_id JOIN unit u ON u.id = s.filing_unit_id
        WHERE s.plan_id = ${planId} AND s.light IN ('RED', 'AMBER')
          AND (${unitId}::int IS NULL OR s.filing_unit_id = ${unitId}) AND NOT ${NOTICED}
        ORDER BY u.ordinal, u.id, w.ordinal LIMIT ${limit}) found
      JOIN work_item w ON w.id = found.id JOIN item_standing s ON s.item_id = w.id
      JOIN unit u ON u.id = s.filing_unit_id, LATERAL ${TROUBLE} trouble
      ORDER BY u.ordinal, u.id, w.ordinal`,
  );
  return { items: rows.map(({ total: _, ...item }) => item), total: rows[0]?.total ?? 0 };
}

/** The items that a draft is to be about, locked with their standings; the unit is the one that files. */
export async function lockLadderItems(
  tx: Tx,
  plan: PlanHead,
  itemIds: readonly number[],
): Promise<(LadderItem & { noticed: boolean })[]> {
  return tx.$queryRaw(sql`
    SELECT ${ITEM}, ${NOTICED} AS noticed
    FROM work_item w JOIN item_standing s ON s.item_id = w.id JOIN unit u ON u.id = s.filing_unit_id,
      LATERAL ${TROUBLE} trouble
    WHERE w.plan_id = ${plan.id} AND w.id = ANY(${[...itemIds]}::int[])
    ORDER BY w.ordinal FOR UPDATE OF w`);
}

/** Whether there is a next step of a notice: drafted, or issued and not taken back. */
export async function hasNextStep(tx: Tx, formerId: number): Promise<boolean> {
  const gone = { in: ["DROPPED" as const, "WITHDRAWN" as const] };
  return (await tx.supervisionNotice.count({ where: { formerId, NOT: { state: gone } } })) > 0;
}
