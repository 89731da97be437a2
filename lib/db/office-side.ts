import type { Database } from "@/lib/db/database";
import { MATTERS, type MatterLine } from "@/lib/db/major-matters";
import { REMARKS, type RemarkLine } from "@/lib/db/remarks";
import { RISKS, riskJoins } from "@/lib/db/review-queue";
import { selectRows, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReportRisk } from "@/lib/domain/report-risk";

/** What stands beside a report: its item's light, the office's remarks, major matters, and what to look at. */
export type OfficeSide = {
  /** The item's light on the plan's day; null before it was first judged. */
  light: Light | null;
  remarks: RemarkLine[];
  matters: MatterLine[];
  risks: ReportRisk[];
  /** The report's own text and those that it is near-identical to, by their revision. */
  done: string | null;
  likeTexts: { revisionId: number; text: string }[];
};

/** What stands beside an item's report of a month; null where there is no such item. */
export async function findOfficeSide(
  db: Database,
  { itemId, month, today }: { itemId: number; month: Month; today: PlainDate },
): Promise<OfficeSide | null> {
  const [row] = await selectRows<OfficeSide>(
    db.pool,
    sql`SELECT (SELECT light FROM item_standing WHERE item_id = w.id) AS light, ${REMARKS} AS remarks, ${MATTERS} AS matters, f.done,
        coalesce(f.risks, '[]') AS risks,
        coalesce((SELECT json_agg(json_build_object('revisionId', x.id, 'text', x.done))
          FROM jsonb_array_elements(f.risks) risk
          JOIN report_revision x ON x.id = (risk ->> 'revisionId')::int), '[]') AS "likeTexts"
      FROM work_item w
      LEFT JOIN LATERAL (SELECT v.done, ${RISKS} AS risks
        FROM progress_report r JOIN reporting_period p ON p.id = r.period_id
        JOIN report_revision v ON v.id = r.latest_revision_id
        JOIN item_standing s ON s.item_id = r.item_id
        ${riskJoins(today)}
        WHERE r.item_id = w.id AND p.month = ${month}
          AND r.state IN ('SUBMITTED', 'ACCEPTED', 'CORRECTED')) f ON true
      WHERE w.id = ${itemId}`,
  );
  return row ?? null;
}
