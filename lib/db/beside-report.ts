import {
  ASKABLE,
  ASKABLE_COLLECTIVES,
  type AskableCollective,
  type AskableUnit,
  type Contribution,
  contributionsJson,
  type Helper,
  helpersJson,
  type JointLead,
  jointLeadsJson,
} from "@/lib/db/contributions";
import type { Database } from "@/lib/db/database";
import type { AmendmentLine } from "@/lib/db/item-page";
import { MATTERS, type MatterLine } from "@/lib/db/major-matters";
import { REMARKS, type RemarkLine } from "@/lib/db/remarks";
import { RISKS, riskJoins } from "@/lib/db/review-queue";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReportRisk } from "@/lib/domain/report-risk";
import type { WorkdayOverride } from "@/lib/domain/workdays";

/** What stands beside an item's report of a month. */
export type BesideReport = {
  /** The item's light on the plan's day; null before it was first judged. */
  light: Light | null;
  /** Changes to the item since its last accepted report was written, oldest first. */
  changes: Pick<AmendmentLine, "id" | "field" | "number" | "before" | "after" | "approvedOn">[];
  /** All bottlenecks that the item ever had: older reports tell of settled ones. */
  bottlenecks: { id: number; what: string; helper: string }[];
  /** Who can be asked to help, in the units' own order; one that has ended can't. */
  units: { id: number; name: string }[];
  /** What the office remarked, the latest first. */
  remarks: RemarkLine[];
  matters: MatterLine[];
  /** What the office should look at in the report, once it has it. */
  risks: ReportRisk[];
  /** The same of the correction that waits for it. */
  correctionRisks: ReportRisk[];
  /** The report's own text and those that it is near-identical to, by their revision. */
  done: string | null;
  likeTexts: { revisionId: number; text: string }[];
  contributions: Contribution[];
  jointLeads: JointLead[];
  askable: AskableUnit[];
  askableCollectives: AskableCollective[];
  /** The units that the bottlenecks of the latest revision ask for help. */
  helpers: Helper[];
  /** The administrator's own entries in the calendar. */
  workdays: WorkdayOverride[];
};

type ReportKey = {
  itemId: number;
  month: Month;
  periodId: number;
  revisionId: number | null;
  today: PlainDate;
};

/** Reads all of it in one statement; null where there is no such item. */
export async function findBesideReport(
  db: Database,
  { itemId, month, periodId, revisionId, today }: ReportKey,
): Promise<BesideReport | null> {
  const [row] = await selectRows<BesideReport>(
    db.pool,
    sql`SELECT (SELECT light FROM item_standing WHERE item_id = w.id) AS light,
        ${changesBefore(month)} AS changes, ${BOTTLENECKS} AS bottlenecks, ${UNITS} AS units,
        ${REMARKS} AS remarks, ${MATTERS} AS matters,
        f.done, coalesce(f.risks, '[]') AS risks,
        coalesce((${risksOf(sql`r.correction_revision_id`, month, today)}), '[]') AS "correctionRisks",
        ${LIKE_TEXTS} AS "likeTexts",
        ${contributionsJson(periodId)} AS contributions,
        ${jointLeadsJson(revisionId)} AS "jointLeads", ${ASKABLE} AS askable,
        ${ASKABLE_COLLECTIVES} AS "askableCollectives",
        ${helpersJson(revisionId)} AS helpers,
        coalesce((SELECT json_agg(json_build_object('day', o.day, 'workday', o.workday))
          FROM workday_override o), '[]') AS workdays
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

/** What to look at in a revision of item `w`'s report on a month. */
function risksOf(revisionId: Sql, month: Month, today: PlainDate): Sql {
  return sql`SELECT ${RISKS}
    FROM progress_report r JOIN reporting_period p ON p.id = r.period_id
    JOIN report_revision v ON v.id = ${revisionId}
    JOIN item_standing s ON s.item_id = r.item_id
    ${riskJoins(today)}
    WHERE r.item_id = w.id AND p.month = ${month}`;
}

function changesBefore(month: Month): Sql {
  return sql`coalesce((SELECT json_agg(json_build_object('id', a.id, 'field', a.field,
      'number', a.number, 'before', a.before, 'after', a.after, 'approvedOn', a.approved_on)
      ORDER BY a.id)
    FROM amendment a WHERE a.item_id = w.id AND a.undone_on IS NULL
      AND a.approved_on >= coalesce((SELECT v.submitted_on
        FROM progress_report b JOIN reporting_period o ON o.id = b.period_id
        JOIN report_revision v ON v.id = b.accepted_revision_id
        WHERE b.item_id = w.id AND o.month < ${month} ORDER BY o.month DESC LIMIT 1),
        '-infinity')), '[]')`;
}

const BOTTLENECKS = sql`coalesce((SELECT json_agg(json_build_object('id', b.id, 'what', b.what,
    'helper', u.name) ORDER BY b.id)
  FROM bottleneck b JOIN unit u ON u.id = b.helper_unit_id WHERE b.item_id = w.id), '[]')`;

const UNITS = sql`coalesce((SELECT json_agg(json_build_object('id', u.id, 'name', u.name)
    ORDER BY u.ordinal, u.id)
  FROM unit u WHERE u.kind <> 'COLLECTIVE' AND u.valid_until IS NULL), '[]')`;

const LIKE_TEXTS = sql`coalesce((SELECT json_agg(json_build_object('revisionId', x.id,
    'text', x.done))
  FROM jsonb_array_elements(f.risks) risk
  JOIN report_revision x ON x.id = (risk ->> 'revisionId')::int), '[]')`;
