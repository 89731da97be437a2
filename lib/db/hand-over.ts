import type { Database } from "@/lib/db/database";
import { RELEASED } from "@/lib/db/filing-sql";
import { HEADLINE } from "@/lib/db/headline";
import { gravest } from "@/lib/db/light-order";
import { heldOn } from "@/lib/db/memberships";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { Role } from "@/lib/domain/actor";
import type { Light } from "@/lib/domain/light";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReportState } from "@/lib/domain/report";

/** An item that the unit files, as it is handed over. */
export type HandOverItem = {
  itemId: number;
  code: string;
  text: string;
  light: Light;
  percent: number | null;
  nextDueOn: PlainDate | null;
  nextDueName: string | null;
  promise: string | null;
  promiseDue: PlainDate | null;
};

type OfItem = { itemId: number; code: string };

/** What goes on in a unit beside its items' lights. */
export type HandOverRest = {
  /** Reports that are begun, sent back or wait for the unit's approver. */
  waiting: (OfItem & { month: Month; state: ReportState; returnReason: string | null })[];
  /** Open bottlenecks and requests, of the unit to others and of others to it. */
  loops: (OfItem & {
    kind: "bottleneck-ours" | "bottleneck-theirs" | "request-ours" | "request-theirs";
    unit: string;
    what: string;
    day: PlainDate;
  })[];
  remarks: (OfItem & { text: string; author: string; day: PlainDate })[];
  people: { name: string; role: Role; from: PlainDate | null }[];
  changes: HandOverChange[];
};

/** A change of the last months: of a light, by an amendment, or a duty taken over from another unit. */
export type HandOverChange = OfItem & { day: PlainDate } & (
    | { kind: "LIGHT"; before: Light | null; after: Light }
    | { kind: "AMENDMENT"; number: string; reason: string }
    | { kind: "DUTY"; from: string; role: "LEAD" | "RESPONSIBLE" }
  );

/** A unit of a plan: which, on what day, and since when changes are told. */
export type HandOverQuery = {
  planId: number;
  unitId: number;
  today: PlainDate;
  /** The wall clock's day, by which roles are held. */
  rolesOn: PlainDate;
  since: PlainDate;
  /** Whether it is told to the unit's own people. */
  toItsUnit: boolean;
};

/** The items that a unit files in a plan, the gravest light first, then in document order. */
export function listHandOverItems(
  db: Database,
  { planId, unitId }: HandOverQuery,
  limit: number,
): Promise<HandOverItem[]> {
  return selectRows<HandOverItem>(
    db.pool,
    sql`SELECT s.item_id AS "itemId", w.code, ${HEADLINE} AS text, s.light, s.percent,
        s.next_due_on AS "nextDueOn", s.next_due_name AS "nextDueName",
        last.next_step AS promise, last.next_step_due_on AS "promiseDue"
      FROM item_standing s JOIN work_item w ON w.id = s.item_id
      LEFT JOIN LATERAL (SELECT v.next_step, v.next_step_due_on
        FROM progress_report b JOIN reporting_period o ON o.id = b.period_id
        JOIN report_revision v ON v.id = b.accepted_revision_id
        WHERE b.item_id = s.item_id ORDER BY o.month DESC LIMIT 1) last ON true
      WHERE s.plan_id = ${planId} AND s.filing_unit_id = ${unitId}
      ORDER BY ${gravest(sql`s.light`)},
        s.ordinal LIMIT ${limit}`,
  );
}

/** The rest of the sheet, in one statement; each list in document order and of a bounded length. */
export async function findHandOverRest(db: Database, query: HandOverQuery): Promise<HandOverRest> {
  const [row] = await selectRows<HandOverRest>(
    db.pool,
    sql`SELECT ${waiting(query)} AS waiting, ${loops(query)} AS loops, ${remarks(query)} AS remarks,
      ${people(query)} AS people, ${changes(query)} AS changes`,
  );
  return row ?? { waiting: [], loops: [], remarks: [], people: [], changes: [] };
}

const MOST = 100;

const asList = (rows: Sql) =>
  sql`coalesce((SELECT json_agg(row_to_json(x)) FROM (${rows} LIMIT ${MOST}) x), '[]')`;

/** What the unit has not released, and why its own approver sent something back, is told to the unit alone. */
const waiting = ({ planId, unitId, toItsUnit }: HandOverQuery) =>
  asList(sql`SELECT w.id AS "itemId", w.code, o.month, r.state,
      CASE WHEN r.state = 'RETURNED' THEN (SELECT d.reason FROM review d
        WHERE d.revision_id = v.id AND d.decision = 'RETURNED'
          AND (${toItsUnit} OR d.stage = 'OFFICE') ORDER BY d.id DESC LIMIT 1) END AS "returnReason"
    FROM progress_report r JOIN reporting_period o ON o.id = r.period_id
    JOIN work_item w ON w.id = r.item_id JOIN item_standing s ON s.item_id = w.id
    LEFT JOIN report_revision v ON v.id = r.latest_revision_id
    WHERE o.plan_id = ${planId} AND r.unit_id = ${unitId} AND (${toItsUnit} OR ${RELEASED})
      AND r.state IN ('DRAFT', 'RETURNED', 'PENDING_UNIT_APPROVAL')
    ORDER BY w.ordinal, o.month`);

const loops = ({ planId, unitId }: HandOverQuery) =>
  asList(sql`SELECT * FROM (
      SELECT w.id AS "itemId", w.code, w.ordinal,
        CASE WHEN w.filing_unit_id = ${unitId} THEN 'bottleneck-ours' ELSE 'bottleneck-theirs' END AS kind,
        CASE WHEN w.filing_unit_id = ${unitId} THEN h.name ELSE coalesce(f.name, '') END AS unit,
        b.what, b.answer_due_on AS day
      FROM bottleneck b JOIN work_item w ON w.id = b.item_id JOIN unit h ON h.id = b.helper_unit_id
      LEFT JOIN unit f ON f.id = w.filing_unit_id
      WHERE w.plan_id = ${planId} AND b.answered_on IS NULL AND b.settled_on IS NULL
        AND (w.filing_unit_id = ${unitId} OR b.helper_unit_id = ${unitId})
      UNION ALL
      SELECT w.id, w.code, w.ordinal,
        CASE WHEN w.filing_unit_id = ${unitId} THEN 'request-ours' ELSE 'request-theirs' END,
        CASE WHEN w.filing_unit_id = ${unitId} THEN h.name ELSE coalesce(f.name, '') END,
        c.question, c.answer_due_on
      FROM contribution c JOIN work_item w ON w.id = c.item_id JOIN unit h ON h.id = c.unit_id
      LEFT JOIN unit f ON f.id = w.filing_unit_id
      WHERE w.plan_id = ${planId} AND c.answered_at IS NULL
        AND (w.filing_unit_id = ${unitId} OR c.unit_id = ${unitId})) l
    ORDER BY l.ordinal, l.kind, l.day`);

const remarks = ({ planId, unitId }: HandOverQuery) =>
  asList(sql`SELECT * FROM (
      SELECT DISTINCT ON (w.id) w.id AS "itemId", w.code, w.ordinal, m.text, n.display_name AS author,
        m.written_on AS day
      FROM item_remark m JOIN work_item w ON w.id = m.item_id JOIN app_user n ON n.id = m.author_id
      WHERE w.plan_id = ${planId} AND w.filing_unit_id = ${unitId}
      ORDER BY w.id, m.id DESC) l
    ORDER BY l.ordinal`);

const people = ({ unitId, rolesOn }: HandOverQuery) =>
  asList(sql`SELECT n.display_name AS name, m.role, m.valid_from AS "from"
    FROM membership m JOIN app_user n ON n.id = m.user_id
    WHERE m.unit_id = ${unitId} AND n.disabled_at IS NULL AND ${heldOn(rolesOn)}
    ORDER BY m.role, n.id`);

/** The state of a light before the months that are told is what its first change is compared with. */
const changes = ({ planId, unitId, since, today }: HandOverQuery) =>
  asList(sql`SELECT l.* FROM (
      SELECT e.item_id AS "itemId", w.code, w.ordinal, e.valid_from AS day, 'LIGHT' AS kind,
        e.before, e.light AS after, NULL::text AS number, NULL::text AS reason,
        NULL::text AS "from", NULL::text AS role
      FROM (SELECT item_id, valid_from, light,
          lag(light) OVER (PARTITION BY item_id ORDER BY valid_from) AS before
        FROM light_entry WHERE item_id IN (SELECT item_id FROM item_standing
          WHERE plan_id = ${planId} AND filing_unit_id = ${unitId})) e
      JOIN work_item w ON w.id = e.item_id
      WHERE e.valid_from BETWEEN ${since}::date AND ${today}::date
        AND e.before IS DISTINCT FROM e.light
      UNION ALL
      SELECT w.id, w.code, w.ordinal, a.approved_on, 'AMENDMENT', NULL, NULL, a.number, a.reason, NULL, NULL
      FROM (SELECT DISTINCT item_id, approved_on, number, reason FROM amendment
        WHERE undone_on IS NULL AND approved_on >= ${since}::date) a
      JOIN work_item w ON w.id = a.item_id
      WHERE w.plan_id = ${planId} AND w.filing_unit_id = ${unitId}
      UNION ALL
      SELECT w.id, w.code, w.ordinal, f.effective_on, 'DUTY', NULL, NULL, NULL, NULL, g.name,
        d.role::text
      FROM duty_transfer d JOIN unit_reform f ON f.id = d.reform_id
      JOIN unit g ON g.id = d.from_unit_id JOIN work_item w ON w.id = d.item_id
      WHERE w.plan_id = ${planId} AND d.to_unit_id = ${unitId} AND f.effective_on >= ${since}::date) l
    ORDER BY l.ordinal, l.day, l.kind`);
