import type { Tx } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import type { PlanHead } from "@/lib/db/plans";
import { type Sql, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import type { ListedReason } from "@/lib/domain/light-reason";
import type { PlainDate } from "@/lib/domain/plain-date";

/** States in which an item's notice stands in the way of another first step. */
const LIVE = sql`('DRAFTED', 'ISSUED', 'ACKNOWLEDGED', 'REPLIED', 'RETURNED')`;

/** An item in trouble, or of a former notice, as proposals tell it. */
export type LadderItem = {
  itemId: number;
  code: string;
  headline: string;
  unitId: number;
  unitName: string;
  light: Light;
  since: PlainDate;
  reasons: ListedReason[];
  /** Whether the unit told of it before, or on the day, the light turned. */
  toldFirst: boolean;
};

/** The unit's own word came first: it rated itself lower, or raised a bottleneck, by the day on which the light turned. */
const TOLD_FIRST = sql`(EXISTS (SELECT 1 FROM report_revision v JOIN progress_report r ON r.id = v.report_id
    WHERE r.item_id = w.id AND v.self_light IN ('AMBER', 'RED') AND v.submitted_on <= s.since)
  OR EXISTS (SELECT 1 FROM bottleneck b WHERE b.item_id = w.id AND b.raised_on <= s.since))`;

const ITEM = sql`w.id AS "itemId", w.code, ${HEADLINE} AS headline, u.id AS "unitId",
  u.name AS "unitName", s.light, s.since::text AS since,
  coalesce((SELECT jsonb_agg(r.reason - 'since' ORDER BY r.place)
    FROM jsonb_array_elements(s.reasons) WITH ORDINALITY r(reason, place)), '[]') AS reasons,
  ${TOLD_FIRST} AS "toldFirst"`;

/** Items in trouble that no notice is about, in the order of units and the document. */
export function troubledItems(planId: number, unitId: number | null, limit: number): Sql {
  return sql`SELECT ${ITEM}, count(*) OVER ()::int AS total
    FROM item_standing s JOIN work_item w ON w.id = s.item_id JOIN unit u ON u.id = s.filing_unit_id
    WHERE s.plan_id = ${planId} AND s.light IN ('RED', 'AMBER')
      AND (${unitId}::int IS NULL OR s.filing_unit_id = ${unitId})
      AND NOT EXISTS (SELECT 1 FROM notice_item ni JOIN supervision_notice n ON n.id = ni.notice_id
        WHERE ni.item_id = w.id AND n.unit_id = u.id AND n.state IN ${LIVE})
    ORDER BY u.ordinal, u.id, w.ordinal LIMIT ${limit}`;
}

/** The items that a draft is to be about, locked with their standings; the unit is the one that files. */
export async function lockLadderItems(
  tx: Tx,
  plan: PlanHead,
  itemIds: readonly number[],
): Promise<(LadderItem & { noticed: boolean })[]> {
  return tx.$queryRaw(sql`
    SELECT ${ITEM}, EXISTS (SELECT 1 FROM notice_item ni
        JOIN supervision_notice n ON n.id = ni.notice_id
        WHERE ni.item_id = w.id AND n.unit_id = u.id AND n.state IN ${LIVE}) AS noticed
    FROM work_item w JOIN item_standing s ON s.item_id = w.id JOIN unit u ON u.id = s.filing_unit_id
    WHERE w.plan_id = ${plan.id} AND w.id = ANY(${[...itemIds]}::int[])
    ORDER BY w.ordinal FOR UPDATE OF w`);
}

/** The other papers of a unit that still wait for its answer: the next could be merged into them (R16). */
export async function listOpenPapers(
  tx: Tx,
  { planId, unitId, but }: { planId: number; unitId: number; but: number | null },
): Promise<{ id: number; number: string }[]> {
  return tx.$queryRaw(sql`
    SELECT id, number FROM supervision_notice WHERE plan_id = ${planId} AND unit_id = ${unitId}
      AND state IN ('ISSUED', 'ACKNOWLEDGED', 'RETURNED') AND level <> 'REFERRAL'
      AND id IS DISTINCT FROM ${but}::int ORDER BY level, id`);
}

/** Whether a next step of a notice is already drafted. */
export async function hasDraftedStep(tx: Tx, formerId: number): Promise<boolean> {
  return (await tx.supervisionNotice.count({ where: { formerId, state: "DRAFTED" } })) > 0;
}
