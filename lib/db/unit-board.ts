import type { Database } from "@/lib/db/database";
import { LATEST_READING } from "@/lib/db/filing-sql";
import { HEADLINE } from "@/lib/db/headline";
import { standingsOn } from "@/lib/db/light-history";
import type { PlanDay } from "@/lib/db/member-standings";
import { awaitedFromOthers, openRequests, type RequestRow } from "@/lib/db/requests";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import { UNIT_PARTS, type UnitPart } from "@/lib/domain/item-view";
import type { Light } from "@/lib/domain/light";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { UnitKind } from "@/lib/domain/unit-kind";
import type { ReturnReason } from "@/prisma/client/client";

/** How many items a unit has in a part, by light. */
export type PartCount = { part: UnitPart; light: Light; count: number };

/** How many items it filed showed a light at the end of a day. */
export type TrendCount = { day: PlainDate; light: Light; count: number };

/** A milestone of an item that the unit files. */
export type UnitMilestone = {
  id: number;
  itemId: number;
  code: string;
  name: string;
  due: PlainDate;
  light: Light;
};

/** What the unit waits for: an answer of another. */
export type AwaitedRow = Pick<
  RequestRow,
  "kind" | "id" | "itemId" | "code" | "unitName" | "asked" | "answerDue"
>;

export type ReturnedRow = {
  itemId: number;
  code: string;
  month: Month;
  stage: "UNIT" | "OFFICE" | null;
  reasonCode: ReturnReason | null;
  reason: string | null;
};

export type UnitIndicator = {
  id: number;
  itemId: number;
  code: string;
  name: string;
  comparator: "AT_LEAST" | "AT_MOST" | "EXACTLY";
  target: number;
  unit: string;
  dueOn: PlainDate | null;
  /** The last accepted reading, by the month of its report. */
  last: { month: Month; value: number } | null;
};

/** Something that was done (R6): a milestone reached in time, or an item completed. */
export type MeritRow = {
  kind: "milestone" | "completed";
  itemId: number;
  code: string;
  text: string;
  day: PlainDate;
  /** The month of the report that told it. */
  month: Month | null;
};

/** What a unit's board says beside its counts. */
export type UnitBoard = {
  unit: { id: number; name: string; kind: UnitKind };
  /** The reader's other units. */
  others: { id: number; name: string }[];
  soon: UnitMilestone[];
  requests: RequestRow[];
  awaited: AwaitedRow[];
  returned: ReturnedRow[];
  indicators: UnitIndicator[];
  merit: MeritRow[];
};

/**
 * A unit's own items by part and light on a day, and its course over some days by the stored counts. What passed on to
 * the units that a reform put in its place is theirs, in both.
 */
export async function findUnitCounts(
  db: Database,
  when: PlanDay,
  unitId: number,
  days: readonly PlainDate[],
): Promise<{ parts: PartCount[]; trend: TrendCount[] }> {
  const source = when.past ? standingsOn(when.planId, when.day) : sql`item_standing s`;
  const counted = UNIT_PARTS.map(
    (part) => sql`SELECT ${part} AS part, s.light, count(*)::int AS count FROM ${source}
      WHERE s.plan_id = ${when.planId} ${ownPart(unitId, part)} GROUP BY s.light`,
  );
  const [row] = await selectRows<{ parts: PartCount[]; trend: TrendCount[] }>(
    db.pool,
    sql`SELECT coalesce((SELECT json_agg(q) FROM (${joined(counted)}) q), '[]') AS parts,
      coalesce((SELECT json_agg(q) FROM (
        SELECT d.day, t.light, sum(t.change)::int AS count
        FROM unnest(${[...days]}::date[]) d (day)
        JOIN light_day_tally t ON t.plan_id = ${when.planId} AND t.filing_unit_id = ${unitId}
          AND t.day <= d.day
        GROUP BY d.day, t.light HAVING sum(t.change) <> 0) q), '[]') AS trend`,
  );
  return row ?? { parts: [], trend: [] };
}

function ownPart(unitId: number, part: UnitPart): Sql {
  if (part === "filing") return sql`AND s.filing_unit_id = ${unitId}`;
  return sql`AND s.item_id IN (SELECT a.item_id FROM assignment a
    WHERE a.unit_id = ${unitId} AND a.role = ${part.toUpperCase()}::"AssignmentRole")`;
}

function joined([first, ...rest]: readonly Sql[]): Sql {
  return rest.reduce((all, each) => sql`${all} UNION ALL ${each}`, first ?? sql`SELECT NULL`);
}

/** The lists of a unit's board that have a limit. */
export type UnitBoardList = "soon" | "requests" | "awaited" | "indicators" | "merit";

export type UnitBoardQuery = {
  planId: number;
  unitId: number;
  /** The units that the reader is of. */
  ownUnits: readonly number[];
  today: PlainDate;
  /** The last day of what is to come. */
  until: PlainDate;
  /** How many rows a list shows. */
  limitOf: (list: UnitBoardList) => number;
};

/** Reads it in one statement; null where there is no such unit. Each list has one row more than its limit, where there is more. */
export async function findUnitBoard(
  db: Database,
  query: UnitBoardQuery,
): Promise<UnitBoard | null> {
  const { planId, unitId, today, ownUnits } = query;
  const limitOf = (list: UnitBoardList) => query.limitOf(list) + 1;
  const asked = (list: "requests" | "awaited") => ({
    planId,
    unitIds: [unitId],
    limit: limitOf(list),
  });
  const [row] = await selectRows<UnitBoard>(
    db.pool,
    sql`SELECT json_build_object('id', u.id, 'name', u.name, 'kind', u.kind) AS unit,
        ${listed(sql`SELECT o.id, o.name FROM unit o WHERE o.id = ANY(${[...ownUnits]}::int[])
          AND o.id <> u.id ORDER BY o.ordinal, o.id`)} AS others,
        ${listed(milestonesUntil(query, limitOf("soon")))} AS soon,
        ${listed(openRequests(asked("requests"), today))} AS requests,
        ${listed(awaitedFromOthers(asked("awaited"), today))} AS awaited,
        ${listed(returnedReports(query))} AS returned,
        ${listed(indicators(query, limitOf("indicators")))} AS indicators,
        ${listed(merit(query, limitOf("merit")))} AS merit
      FROM unit u WHERE u.id = ${unitId}`,
  );
  return row ?? null;
}

function listed(rows: Sql): Sql {
  return sql`coalesce((SELECT json_agg(q) FROM (${rows}) q), '[]')`;
}

function milestonesUntil({ planId, unitId, today, until }: UnitBoardQuery, limit: number): Sql {
  return sql`SELECT m.id, w.id AS "itemId", w.code, m.name, m.current_due_on AS due, s.light
    FROM item_standing s JOIN work_item w ON w.id = s.item_id
    JOIN milestone m ON m.item_id = s.item_id AND m.withdrawn_on IS NULL AND m.reached_on IS NULL
      AND m.current_due_on BETWEEN ${today}::date AND ${until}::date
    WHERE s.plan_id = ${planId} AND s.filing_unit_id = ${unitId} AND s.light <> 'DONE'
    ORDER BY m.current_due_on, w.ordinal, m.ordinal LIMIT ${limit}`;
}

function returnedReports({ planId, unitId }: UnitBoardQuery): Sql {
  return sql`SELECT w.id AS "itemId", w.code, o.month, x.stage, x.reason_code AS "reasonCode",
      x.reason
    FROM progress_report r JOIN work_item w ON w.id = r.item_id AND w.state <> 'REVOKED'
    JOIN reporting_period o ON o.id = r.period_id
    LEFT JOIN LATERAL (SELECT d.stage, d.reason_code, d.reason FROM review d
      WHERE d.revision_id = r.latest_revision_id AND d.decision = 'RETURNED'
      ORDER BY d.id DESC LIMIT 1) x ON true
    WHERE w.plan_id = ${planId} AND r.unit_id = ${unitId} AND r.state = 'RETURNED'
    ORDER BY w.ordinal, o.month`;
}

function indicators({ planId, unitId }: UnitBoardQuery, limit: number): Sql {
  return sql`SELECT i.id, w.id AS "itemId", w.code, i.name, i.comparator,
      i.target::float8 AS target, i.unit, i.due_on AS "dueOn",
      ${LATEST_READING} AS last
    FROM item_standing s JOIN work_item w ON w.id = s.item_id
    JOIN indicator i ON i.item_id = s.item_id AND i.withdrawn_on IS NULL
    WHERE s.plan_id = ${planId} AND s.filing_unit_id = ${unitId}
    ORDER BY w.ordinal, i.ordinal LIMIT ${limit}`;
}

/** By the day on which things were reached, never by when that was told (R11). */
function merit({ planId, unitId, today }: UnitBoardQuery, limit: number): Sql {
  const files = sql`s.plan_id = ${planId} AND s.filing_unit_id = ${unitId}`;
  return sql`SELECT * FROM (
      SELECT 'milestone' AS kind, w.id AS "itemId", w.code, m.name AS text, m.reached_on AS day,
        (SELECT o.month FROM report_revision v JOIN progress_report r ON r.id = v.report_id
          JOIN reporting_period o ON o.id = r.period_id WHERE v.id = m.reached_by_revision_id)
          AS month, w.ordinal
      FROM item_standing s JOIN work_item w ON w.id = s.item_id
      JOIN milestone m ON m.item_id = s.item_id AND m.withdrawn_on IS NULL
        AND m.reached_on <= least(m.current_due_on, ${today}::date)
      WHERE ${files}
      UNION ALL
      SELECT 'completed', w.id, w.code, ${HEADLINE}, d.completed_on, NULL, w.ordinal
      FROM item_standing s JOIN work_item w ON w.id = s.item_id
      JOIN completion d ON d.item_id = s.item_id AND d.reopened_on IS NULL
      WHERE ${files}) q
    ORDER BY day DESC, kind, ordinal LIMIT ${limit}`;
}
