import type { Database } from "@/lib/db/database";
import { type DueSpan, dueSpanJson } from "@/lib/db/due-span";
import { HEADLINE } from "@/lib/db/headline";
import { conditions } from "@/lib/db/item-list";
import { nodeIs } from "@/lib/db/node-state";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import type { ItemFilter } from "@/lib/domain/item-view";
import type { Light } from "@/lib/domain/light";
import type { NodeState } from "@/lib/domain/milestone";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReadScope } from "@/lib/domain/policy";

export type CalendarQuery = {
  planId: number;
  /** The day from which late and open are told apart. */
  today: PlainDate;
  filter: Pick<ItemFilter, "keyAreaId" | "unitId" | "part">;
};

type Span = { from: PlainDate; until: PlainDate };

/** How many items have a node in some span, and how many of them one in each state: an item may have several. */
export type NodeCount = { items: number } & Record<NodeState, number>;

/** The counts of a day, and whether some of its nodes are due at any time of the month or year that it ends. */
export type DayCount = NodeCount & { day: PlainDate; inMonth: boolean; inYear: boolean };

/** What a month and its year hold of due nodes. */
export type CalendarCounts = {
  days: DayCount[];
  months: (NodeCount & { month: Month })[];
  /** Items without a day that is still to come. */
  undated: number;
  /** The years that the plan's nodes reach over, whatever the filter. */
  span: DueSpan;
};

/** The counts of a month by day and of a year by month; days and months without a node are left out. */
export async function findCalendarCounts(
  db: Database,
  scope: ReadScope,
  query: CalendarQuery & { month: Span; year: Span },
): Promise<CalendarCounts> {
  const byDay = sql`m.current_due_on::text`;
  const byMonth = sql`left(m.current_due_on::text, 7)`;
  const asked = conditions(scope, { ...query, day: query.today, past: false });
  const [row] = await selectRows<CalendarCounts>(
    db.pool,
    sql`SELECT ${counts(scope, query, query.month, byDay, "day")} AS days,
      ${counts(scope, query, query.year, byMonth, "month")} AS months,
      (SELECT count(*)::int FROM item_standing s WHERE ${asked} AND s.next_due_on IS NULL) AS undated,
      ${dueSpanJson(query.planId)} AS span`,
  );
  return row ?? { days: [], months: [], undated: 0, span: null };
}

/** Counts by a part of the due day, as JSON; each item once a part, and once a state. */
function counts(
  scope: ReadScope,
  query: CalendarQuery,
  span: Span,
  part: Sql,
  name: "day" | "month",
): Sql {
  const { today } = query;
  return sql`(SELECT coalesce(json_agg(json_build_object(${name}::text, c.part, 'items', c.items,
      'late', c.late, 'open', c.open, 'reached', c.reached, 'inMonth', c.in_month,
      'inYear', c.in_year) ORDER BY c.part), '[]')
    FROM (SELECT n.part, count(*)::int AS items, count(*) FILTER (WHERE n.late)::int AS late,
        count(*) FILTER (WHERE n.open)::int AS open,
        count(*) FILTER (WHERE n.reached)::int AS reached, bool_or(n.in_month) AS in_month,
        bool_or(n.in_year) AS in_year
      FROM (SELECT ${part} AS part, bool_or(${nodeIs("late", today)}) AS late,
          bool_or(${nodeIs("open", today)}) AS open,
          bool_or(${nodeIs("reached", today)}) AS reached,
          bool_or(m.precision = 'MONTH') AS in_month, bool_or(m.precision = 'YEAR') AS in_year
        FROM ${dueNodes(scope, query, span)} GROUP BY 1, m.item_id) n
      GROUP BY n.part) c)`;
}

/** A node on the calendar's list, with the item it belongs to. */
export type DueNode = {
  id: number;
  name: string;
  precision: "YEAR" | "MONTH" | "DAY";
  dueOn: PlainDate;
  baselineDueOn: PlainDate;
  reachedOn: PlainDate | null;
  itemId: number;
  code: string;
  text: string;
  filingUnit: string | null;
  light: Light;
  /** Its place among the list's rows. */
  place: NodePlace;
};

/** Where a node stands in the list: what is due on the day itself comes before what is due within its month or year. */
export type NodePlace = { day: PlainDate; breadth: number; ordinal: number; node: number };
export type NodeCursor = NodePlace & { direction: "after" | "before" };

const BREADTH = sql`CASE m.precision WHEN 'DAY' THEN 0 WHEN 'MONTH' THEN 1 ELSE 2 END`;

/** One page of the nodes due in a span, by day, then by how broadly the document dates them, then in its order. */
export async function listDueNodes(
  db: Database,
  scope: ReadScope,
  query: CalendarQuery & { span: Span; cursor: NodeCursor | null; limit: number },
): Promise<{ rows: DueNode[]; more: boolean }> {
  const { span, cursor, limit } = query;
  const backwards = cursor?.direction === "before";
  const place = sql`m.current_due_on, ${BREADTH}, s.ordinal, m.ordinal`;
  const direction = backwards ? sql`DESC` : sql`ASC`;
  const rows = await selectRows<DueNode>(
    db.pool,
    sql`SELECT p.id, p.name, p.precision, p.current_due_on AS "dueOn",
        p.baseline_due_on AS "baselineDueOn", p.reached_on AS "reachedOn", p.item_id AS "itemId",
        w.code, ${HEADLINE} AS text, u.name AS "filingUnit", p.light,
        json_build_object('day', p.current_due_on, 'breadth', p.breadth, 'ordinal', p.item_ordinal,
          'node', p.ordinal) AS place
      FROM (SELECT m.*, s.filing_unit_id, s.light, s.ordinal AS item_ordinal, ${BREADTH} AS breadth
        FROM ${dueNodes(scope, query, span)} ${pastPlace(cursor, place)}
        ORDER BY m.current_due_on ${direction}, breadth ${direction}, s.ordinal ${direction},
          m.ordinal ${direction}
        LIMIT ${limit + 1}) p
      JOIN work_item w ON w.id = p.item_id LEFT JOIN unit u ON u.id = p.filing_unit_id
      ORDER BY p.current_due_on ${direction}, p.breadth ${direction}, p.item_ordinal ${direction},
        p.ordinal ${direction}`,
  );
  const shown = rows.slice(0, limit);
  return { rows: backwards ? shown.reverse() : shown, more: rows.length > limit };
}

function pastPlace(cursor: NodeCursor | null, place: Sql): Sql {
  if (!cursor) return noSql;
  const { day, breadth, ordinal, node, direction } = cursor;
  const past = direction === "after" ? sql`>` : sql`<`;
  return sql`AND (${place}) ${past} (${day}::date, ${breadth}::int, ${ordinal}::int, ${node}::int)`;
}

/** The nodes `m` due in a span, with the standings `s` of their items; a condition may follow. */
function dueNodes(scope: ReadScope, query: CalendarQuery, { from, until }: Span): Sql {
  return sql`milestone m JOIN item_standing s ON s.item_id = m.item_id
    WHERE m.withdrawn_on IS NULL AND m.current_due_on BETWEEN ${from}::date AND ${until}::date
      AND ${conditions(scope, { ...query, day: query.today, past: false })}`;
}
