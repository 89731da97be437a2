import type { Database, Tx } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { gravest } from "@/lib/db/light-order";
import { LIKENESS } from "@/lib/db/likeness";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import type { Light, SelfLight } from "@/lib/domain/light";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { type ReportRisk, RISK_WEIGHTS } from "@/lib/domain/report-risk";

/** A report that waits for the office, with what to look at in it. */
export type QueueRow = {
  itemId: number;
  code: string;
  text: string;
  month: Month;
  revision: number;
  unitName: string;
  light: Light;
  selfLight: SelfLight;
  /** The percent last taken over before this report, and the one that it claims. */
  before: number | null;
  percent: number;
  noChange: boolean;
  late: boolean;
  risks: ReportRisk[];
};

/** The first rows of a part of the queue, and how many it has. */
export type QueuePart = { rows: QueueRow[]; total: number };

/** A light that changed within so many days is worth a look. */
const LOOK_BACK_DAYS = 31;

/** What risks are read from besides report `r` of period `p`, its revision `v` and its item's standing `s`. */
export function riskJoins(today: PlainDate): Sql {
  return sql`LEFT JOIN (SELECT item_id, count(*)::int AS count FROM major_matter
      WHERE acknowledged_at IS NULL GROUP BY item_id) m ON m.item_id = r.item_id
    LEFT JOIN LATERAL (SELECT light FROM light_entry
      WHERE item_id = r.item_id AND valid_from <= ${today}::date - ${LOOK_BACK_DAYS}::int
      ORDER BY valid_from DESC LIMIT 1) e ON true
    LEFT JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('code', 'reserved', 'unit', u.name,
        'reservation', c.reservation) ORDER BY c.unit_id) AS risks
      FROM countersign c JOIN unit u ON u.id = c.unit_id
      WHERE c.revision_id = v.id AND c.decision = 'RESERVED') k ON true
    LEFT JOIN LATERAL ${LIKENESS} l ON true`;
}

/** All risks of a report: those that change without it, then those stored when it was submitted. */
export const RISKS = sql`(CASE WHEN m.count > 0
    THEN jsonb_build_array(jsonb_build_object('code', 'major-matter', 'count', m.count))
    ELSE '[]' END
  || CASE WHEN e.light <> s.light AND (s.light IN ('RED', 'AMBER')
      OR s.light = 'GREEN' AND e.light IN ('RED', 'AMBER'))
    THEN jsonb_build_array(jsonb_build_object('code', 'light-changed', 'before', e.light,
      'light', s.light)) ELSE '[]' END
  || CASE WHEN v.self_light::text <> s.system_light::text
      AND (v.self_light <> 'GREEN' OR s.system_light IN ('RED', 'AMBER'))
    THEN jsonb_build_array(jsonb_build_object('code', 'self-differs', 'self', v.self_light,
      'system', s.system_light)) ELSE '[]' END
  || coalesce(k.risks, '[]') || coalesce(l.risks, '[]') || v.risks)`;

type PlacedRow = QueueRow & { weight: number; total: number };

/**
 * The reports that wait for the office, of a month or of all: those with something to look at, by the weight of
 * it, then gravest light, then document order — never by when they came (R11); and the rest in the same order.
 */
export async function listReviewQueue(
  db: Database,
  plan: { id: number; today: PlainDate },
  month: Month | "all",
  limit: number,
): Promise<{ risky: QueuePart; calm: QueuePart }> {
  const rows = await selectRows<PlacedRow>(
    db.pool,
    sql`WITH waiting AS MATERIALIZED (
        SELECT r.item_id, r.unit_id, r.late, p.month, v.number AS revision, v.percent,
          v.self_light AS "selfLight", v.no_change AS "noChange", s.light, s.ordinal,
          ${RISKS} AS risks
        FROM progress_report r
        JOIN reporting_period p ON p.id = r.period_id AND p.plan_id = ${plan.id}
        JOIN item_standing s ON s.item_id = r.item_id
        JOIN report_revision v ON v.id = r.latest_revision_id
        ${riskJoins(plan.today)}
        WHERE r.state = 'SUBMITTED' ${month === "all" ? noSql : sql`AND p.month = ${month}`}
      ), weighed AS (
        SELECT *, (SELECT coalesce(sum((${JSON.stringify(RISK_WEIGHTS)}::jsonb
            ->> (risk ->> 'code'))::int), 0)::int FROM jsonb_array_elements(risks) risk) AS weight
        FROM waiting
      ), placed AS (
        SELECT *, count(*) OVER (PARTITION BY weight > 0)::int AS total,
          row_number() OVER (PARTITION BY weight > 0 ORDER BY weight DESC,
            ${gravest(sql`light`)},
            ordinal, month) AS place
        FROM weighed
      )
      SELECT q.item_id AS "itemId", w.code, ${HEADLINE} AS text, q.month, q.revision,
        u.name AS "unitName", q.light, q."selfLight", last.percent AS before, q.percent,
        q."noChange", q.late, q.risks, q.weight, q.total
      FROM placed q JOIN work_item w ON w.id = q.item_id JOIN unit u ON u.id = q.unit_id
      LEFT JOIN LATERAL (SELECT b.accepted_percent AS percent
        FROM progress_report b JOIN reporting_period o ON o.id = b.period_id
        WHERE b.item_id = q.item_id AND b.accepted_revision_id IS NOT NULL AND o.month < q.month
        ORDER BY o.month DESC LIMIT 1) last ON true
      WHERE q.place <= ${limit} ORDER BY q.weight > 0 DESC, q.place`,
  );
  const part = (wanted: boolean): QueuePart => {
    const found = rows.filter(({ weight }) => weight > 0 === wanted);
    return {
      rows: found.map(({ weight: _, total: __, ...row }) => row),
      total: found[0]?.total ?? 0,
    };
  };
  return { risky: part(true), calm: part(false) };
}

/** What calls for a look in a report as it stands now; call it with its item locked. */
export async function listRisksNow(
  tx: Tx,
  reportId: number,
  today: PlainDate,
): Promise<ReportRisk[]> {
  const [row] = await tx.$queryRaw<{ risks: ReportRisk[] }[]>(sql`
    SELECT ${RISKS} AS risks
    FROM progress_report r JOIN reporting_period p ON p.id = r.period_id
    JOIN report_revision v ON v.id = r.latest_revision_id
    JOIN item_standing s ON s.item_id = r.item_id
    ${riskJoins(today)}
    WHERE r.id = ${reportId}`);
  return row?.risks ?? [];
}

/** The plan's months with how many reports wait in each, newest first; `always` stands even with none. */
export function listWaitingMonths(
  db: Database,
  planId: number,
  always: Month,
): Promise<{ month: Month; waiting: number }[]> {
  return selectRows(
    db.pool,
    sql`SELECT p.month, count(s.item_id)::int AS waiting
      FROM reporting_period p
      LEFT JOIN progress_report r ON r.period_id = p.id AND r.state = 'SUBMITTED'
      LEFT JOIN item_standing s ON s.item_id = r.item_id
      WHERE p.plan_id = ${planId} GROUP BY p.month
      HAVING count(s.item_id) > 0 OR p.month = ${always} ORDER BY p.month DESC`,
  );
}
