import { contributionLapsed } from "@/lib/db/contributions";
import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { OFF_BOARDS } from "@/lib/db/off-boards";
import { concernsUnits } from "@/lib/db/read-scope";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { SelfLight } from "@/lib/domain/light";
import type { Month, PlainDate } from "@/lib/domain/plain-date";

/** What a unit is asked: a line for another's report, or help with what holds an item up. */
export type RequestRow = {
  kind: "contribution" | "bottleneck";
  id: number;
  itemId: number;
  code: string;
  text: string;
  month: Month;
  unitId: number;
  unitName: string;
  /** The unit that asks: the one that files the item. */
  from: string;
  asked: string;
  answerDue: PlainDate;
  answer: string | null;
  /** A unit may be asked to help with an item that is not its own. */
  readable: boolean;
};

/** Contributions `c` for a period `p` still worth an answer: the report can use it, and the item stands. */
const contributionOpen = (today: Sql) =>
  sql`c.answered_at IS NULL AND NOT ${OFF_BOARDS} AND NOT ${contributionLapsed(today)}`;

const BOTTLENECK_OPEN = sql`b.answered_on IS NULL AND b.settled_on IS NULL AND NOT ${OFF_BOARDS}`;

/** A report in the office's hands that leads beside its filing unit have yet to sign. */
function unsigned(planId: Sql, unitIds: readonly number[]): Sql {
  return sql`FROM assignment a
    JOIN unit u ON u.id = a.unit_id AND u.kind <> 'COLLECTIVE'
    JOIN work_item w ON w.id = a.item_id AND w.plan_id = ${planId} AND NOT ${OFF_BOARDS}
      AND w.filing_unit_id IS NOT NULL AND w.filing_unit_id <> a.unit_id
    JOIN progress_report r ON r.item_id = w.id AND r.state = 'SUBMITTED'
    JOIN reporting_period o ON o.id = r.period_id
    JOIN report_revision v ON v.id = r.latest_revision_id
    JOIN unit f ON f.id = w.filing_unit_id
    WHERE a.role = 'LEAD' AND a.unit_id = ANY(${[...unitIds]}::int[])
      AND NOT EXISTS (SELECT 1 FROM countersign g
        WHERE g.revision_id = v.id AND g.unit_id = a.unit_id)`;
}

/** How many things wait for units' answers or signs in a plan. */
export function countRequests(planId: Sql, unitIds: readonly number[], today: Sql): Sql {
  const units = sql`ANY(${[...unitIds]}::int[])`;
  return sql`(SELECT count(*)::int FROM contribution c JOIN work_item w ON w.id = c.item_id
      JOIN reporting_period p ON p.id = c.period_id
      WHERE w.plan_id = ${planId} AND c.unit_id = ${units} AND ${contributionOpen(today)})
    + (SELECT count(*)::int FROM bottleneck b JOIN work_item w ON w.id = b.item_id
      WHERE w.plan_id = ${planId} AND b.helper_unit_id = ${units} AND ${BOTTLENECK_OPEN})
    + (SELECT count(*)::int ${unsigned(planId, unitIds)})`;
}

type Asked = { planId: number; unitIds: readonly number[]; limit: number };

/** What units have yet to answer, by answer day, then in document order. */
export function listOpenRequests(
  db: Database,
  asked: Asked,
  today: PlainDate,
): Promise<RequestRow[]> {
  return selectRows<RequestRow>(db.pool, openRequests(asked, today));
}

/** The same as a statement, for a page that reads it together with other things. */
export function openRequests(asked: Asked, today: PlainDate): Sql {
  const contributions = contributionOpen(sql`${today}::date`);
  return sql`${requests(asked, contributions, BOTTLENECK_OPEN)}
    ORDER BY "answerDue", ordinal, kind, id LIMIT ${asked.limit}`;
}

/** What the reports of a filing unit still await from others: lines asked for, help with bottlenecks. */
export function awaitedFromOthers({ planId, unitIds, limit }: Asked, today: PlainDate): Sql {
  const files = sql`w.plan_id = ${planId} AND w.filing_unit_id = ANY(${[...unitIds]}::int[])`;
  return sql`SELECT * FROM (
      SELECT 'contribution' AS kind, c.id, w.id AS "itemId", w.code, u.name AS "unitName",
        c.question AS asked, c.answer_due_on AS "answerDue", w.ordinal
      FROM contribution c JOIN work_item w ON w.id = c.item_id
      JOIN reporting_period p ON p.id = c.period_id JOIN unit u ON u.id = c.unit_id
      WHERE ${files} AND ${contributionOpen(sql`${today}::date`)}
      UNION ALL
      SELECT 'bottleneck', b.id, w.id, w.code, u.name, b.what, b.answer_due_on, w.ordinal
      FROM bottleneck b JOIN work_item w ON w.id = b.item_id JOIN unit u ON u.id = b.helper_unit_id
      WHERE ${files} AND ${BOTTLENECK_OPEN}) q
    ORDER BY "answerDue", ordinal, kind, id LIMIT ${limit}`;
}

/** What units have answered for the latest period, and helps whose trouble is not over, in document order. */
export function listAnsweredRequests(db: Database, asked: Asked): Promise<RequestRow[]> {
  const latest = sql`(SELECT o.id FROM reporting_period o WHERE o.plan_id = ${asked.planId}
    ORDER BY o.month DESC LIMIT 1)`;
  const given = sql`c.answered_at IS NOT NULL AND c.period_id = ${latest}`;
  const helped = sql`b.answered_on IS NOT NULL AND b.settled_on IS NULL`;
  return selectRows<RequestRow>(
    db.pool,
    sql`${requests(asked, given, helped)} ORDER BY ordinal, kind, id LIMIT ${asked.limit}`,
  );
}

function requests({ planId, unitIds }: Asked, contributions: Sql, bottlenecks: Sql): Sql {
  const units = sql`ANY(${[...unitIds]}::int[])`;
  return sql`SELECT * FROM (
    SELECT 'contribution' AS kind, c.id, w.id AS "itemId", w.code, ${HEADLINE} AS text, p.month,
      u.id AS "unitId", u.name AS "unitName", f.name AS "from", c.question AS asked,
      c.answer_due_on AS "answerDue", c.answer, true AS readable, w.ordinal
    FROM contribution c JOIN work_item w ON w.id = c.item_id
    JOIN reporting_period p ON p.id = c.period_id JOIN unit u ON u.id = c.unit_id
    JOIN unit f ON f.id = w.filing_unit_id
    WHERE w.plan_id = ${planId} AND c.unit_id = ${units} AND ${contributions}
    UNION ALL
    SELECT 'bottleneck', b.id, w.id, w.code, ${HEADLINE}, p.month, u.id, u.name, f.name, b.what,
      b.answer_due_on, b.answer, ${concernsUnits(sql`w.id`, sql`w.filing_unit_id`, sql`ARRAY[b.helper_unit_id]`)}, w.ordinal
    FROM bottleneck b JOIN work_item w ON w.id = b.item_id
    JOIN report_revision v ON v.id = b.raised_by_revision_id
    JOIN progress_report r ON r.id = v.report_id
    JOIN reporting_period p ON p.id = r.period_id JOIN unit u ON u.id = b.helper_unit_id
    JOIN unit f ON f.id = r.unit_id
    WHERE w.plan_id = ${planId} AND b.helper_unit_id = ${units} AND ${bottlenecks}) q`;
}

/** A report that a joint lead has yet to sign. */
export type SignRow = {
  itemId: number;
  code: string;
  text: string;
  month: Month;
  revision: number;
  unitId: number;
  unitName: string;
  from: string;
  selfLight: SelfLight;
  percent: number;
  done: string;
};

/** The reports that joint leads have yet to sign, in document order. */
export function listUnsigned(db: Database, { planId, unitIds, limit }: Asked): Promise<SignRow[]> {
  return selectRows<SignRow>(
    db.pool,
    sql`SELECT w.id AS "itemId", w.code, ${HEADLINE} AS text, o.month, v.number AS revision,
        u.id AS "unitId", u.name AS "unitName", f.name AS "from", v.self_light AS "selfLight",
        v.percent, v.done ${unsigned(sql`${planId}`, unitIds)}
      ORDER BY w.ordinal, o.month, a.ordinal LIMIT ${limit}`,
  );
}

/** What a filing unit asked of another, and whether it was answered. */
export type AskedRow = {
  id: number;
  itemId: number;
  code: string;
  month: Month;
  unitName: string;
  question: string;
  answerDue: PlainDate;
  answer: string | null;
};

/** What filing units asked for the latest period: the unanswered first by answer day, then in document order. */
export function listAsked(db: Database, { planId, unitIds, limit }: Asked): Promise<AskedRow[]> {
  return selectRows<AskedRow>(
    db.pool,
    sql`SELECT c.id, w.id AS "itemId", w.code, p.month, u.name AS "unitName", c.question,
        c.answer_due_on AS "answerDue", c.answer
      FROM reporting_period p JOIN contribution c ON c.period_id = p.id
      JOIN work_item w ON w.id = c.item_id JOIN unit u ON u.id = c.unit_id
      WHERE p.id = (SELECT o.id FROM reporting_period o WHERE o.plan_id = ${planId}
          ORDER BY o.month DESC LIMIT 1)
        AND w.filing_unit_id = ANY(${[...unitIds]}::int[])
      ORDER BY c.answer IS NOT NULL, c.answer_due_on, w.ordinal, u.ordinal LIMIT ${limit}`,
  );
}
