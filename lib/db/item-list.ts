import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { pageInOrder } from "@/lib/db/item-order";
import { standingsOn } from "@/lib/db/light-history";
import { LISTED_REASONS } from "@/lib/db/listed-reasons";
import { nodeIs } from "@/lib/db/node-state";
import { amongItemsOf, withinScope } from "@/lib/db/read-scope";
import { holdingWords } from "@/lib/db/search-texts";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import type { ItemCursor, ItemFilter, ItemOrder, ItemRow, UnitPart } from "@/lib/domain/item-view";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReadScope } from "@/lib/domain/policy";
import { askedWords } from "@/lib/domain/search-words";

export type { ItemRow };

export type ItemQuery = {
  planId: number;
  /** The day that the ledger is read as it was known on. */
  day: PlainDate;
  /** Whether that day is past: then the history is read, not what holds now. */
  past: boolean;
  filter: ItemFilter;
  order: ItemOrder;
  /** The order turned round. */
  descending?: boolean;
  cursor: ItemCursor | null;
  limit: number;
};

/** Helping units that a row names. */
const NAMED = 6;

/**
 * One page of a plan's items: keyset paging, so that page 100 costs what page 1 costs. The page is found
 * among the narrow standings first; only its own rows are joined to what they show.
 */
export async function listItems(
  db: Database,
  scope: ReadScope,
  query: ItemQuery,
): Promise<{ rows: ItemRow[]; more: boolean }> {
  const { limit, cursor } = query;
  const backwards = cursor?.direction === "before";
  const downwards = backwards !== (query.descending ?? false);
  const page = pageInOrder({
    order: query.order,
    whole: query.past || scope.kind === "units" || typeof query.filter.unitId === "number",
    downwards,
    cursor,
    limit: limit + 1,
    source: standings(query),
    conditions: conditions(scope, query),
  });
  const direction = downwards ? sql`DESC` : sql`ASC`;
  const helping = sql`FROM assignment a WHERE a.item_id = s.item_id AND a.role = 'RESPONSIBLE'`;
  const rows = await selectRows<ItemRow>(
    db.pool,
    sql`SELECT s.item_id AS id, w.code, ${HEADLINE} AS text,
      k.printed_number AS "keyAreaNumber", k.title AS "keyAreaTitle", u.name AS "filingUnit",
      (SELECT count(*)::int FROM assignment a WHERE a.item_id = s.item_id AND a.role = 'LEAD') AS "leadCount",
      ARRAY(SELECT a.printed_name ${helping} ORDER BY a.ordinal LIMIT ${NAMED}) AS responsible,
      (SELECT count(*)::int ${helping}) AS "responsibleCount",
      w.deadline_printed AS "deadlinePrinted", s.next_due_on AS "nextDueOn",
      s.next_due_name AS "nextDueName", s.percent, s.light, s.self_light AS "selfLight",
      s.system_light AS "systemLight", s.office_light AS "officeLight",
      to_json(${LISTED_REASONS}) AS reasons, s.marks, w.acceptance_criteria AS "acceptanceCriteria",
      s.ordinal, s.place::text AS "sortValue"
    FROM (${page}) s
    JOIN work_item w ON w.id = s.item_id
    JOIN key_area k ON k.id = s.key_area_id
    LEFT JOIN unit u ON u.id = s.filing_unit_id
    ORDER BY s.place ${direction}, s.ordinal ${direction}`,
  );
  const shown = rows.slice(0, limit);
  return { rows: backwards ? shown.reverse() : shown, more: rows.length > limit };
}

/** How many items match, counted up to `cap`: an exact count of a large ledger costs more than its page. */
export async function countItems(
  db: Database,
  scope: ReadScope,
  query: Pick<ItemQuery, "planId" | "day" | "past" | "filter">,
  cap: number,
): Promise<number> {
  const [row] = await selectRows<{ count: number }>(
    db.pool,
    sql`SELECT count(*)::int AS count FROM (
      SELECT 1 FROM ${standings(query)} WHERE ${conditions(scope, query)} LIMIT ${cap}) AS capped`,
  );
  return row?.count ?? 0;
}

/** Where items stood on the day. */
function standings({ planId, day, past }: Pick<ItemQuery, "planId" | "day" | "past">): Sql {
  return past ? standingsOn(planId, day) : sql`item_standing s`;
}

/** What a filter asks of standings `s`, within what the reader may see. */
export function conditions(
  scope: ReadScope,
  { planId, day, past, filter }: Pick<ItemQuery, "planId" | "day" | "past" | "filter">,
): Sql {
  const { keyAreaId, unitId, part, light, nodes, text } = filter;
  return sql`s.plan_id = ${planId}
    ${past ? withinScope(scope, sql`s.item_id`, sql`s.filing_unit_id`) : amongItemsOf(scope, sql`s.item_id`)}
    ${keyAreaId === undefined ? noSql : sql`AND s.key_area_id = ${keyAreaId}`}
    ${unitId === undefined ? noSql : concerning(unitId, part, past)}
    ${light === undefined ? noSql : sql`AND s.light = ${light}::"Light"`}
    ${dueCondition(filter, day)}
    ${nodes ? withNodes(nodes, day) : noSql}
    ${text ? matching(text) : noSql}`;
}

/**
 * Items `s` that a unit files, leads or helps with in its own name; or that no unit files. On a past day it files what
 * it filed then, as that day's board counts it.
 */
function concerning(unitId: number | "none", part: UnitPart | undefined, past: boolean): Sql {
  if (unitId === "none") return sql`AND s.filing_unit_id IS NULL`;
  const standing = standingFor(unitId);
  const files = sql`s.filing_unit_id = ${past ? sql`${unitId}` : sql`ANY(${standing})`}`;
  if (part === "filing") return sql`AND ${files}`;
  const role =
    part === undefined ? noSql : sql`AND a.role = ${part.toUpperCase()}::"AssignmentRole"`;
  const assigned = sql`s.item_id IN (SELECT a.item_id FROM assignment a
    WHERE a.unit_id = ANY(${standing}) ${role})`;
  return part === undefined ? sql`AND (${files} OR ${assigned})` : sql`AND ${assigned}`;
}

/** The unit itself, and where a reform ended it those that stand in its place: its old name finds its items. */
function standingFor(unitId: number): Sql {
  return sql`ARRAY(WITH RECURSIVE heir AS (SELECT ${unitId}::int AS id
    UNION SELECT x.to_id FROM heir h
      JOIN unit e ON e.id = h.id AND e.valid_until IS NOT NULL
      JOIN unit_succession x ON x.from_id = h.id) SELECT id FROM heir)`;
}

function dueCondition({ due }: ItemFilter, today: PlainDate): Sql {
  const day = sql`${today}::date`;
  switch (due) {
    case "overdue":
      return sql`AND s.next_due_on < ${day}`;
    case "within-30":
      return sql`AND s.next_due_on BETWEEN ${day} AND ${day} + 30`;
    case "this-year":
      return sql`AND s.next_due_on >= ${day} AND date_part('year', s.next_due_on) = date_part('year', ${day})`;
    case "later":
      return sql`AND date_part('year', s.next_due_on) > date_part('year', ${day})`;
    case "undated":
      return sql`AND s.next_due_on IS NULL`;
    case undefined:
      return noSql;
  }
}

function withNodes({ from, until, state }: NonNullable<ItemFilter["nodes"]>, day: PlainDate): Sql {
  return sql`AND EXISTS (SELECT 1 FROM milestone m WHERE m.item_id = s.item_id
    AND m.withdrawn_on IS NULL AND m.current_due_on BETWEEN ${from}::date AND ${until}::date
    ${state === undefined ? noSql : sql`AND ${nodeIs(state, day)}`})`;
}

/** Items whose text, code or units hold every word of what was typed. */
function matching(text: string): Sql {
  const words = askedWords(text);
  return words.length === 0 ? sql`AND false` : sql`AND ${holdingWords(words)}`;
}
