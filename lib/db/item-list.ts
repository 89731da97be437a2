import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { standingsOn } from "@/lib/db/light-history";
import { withinScope } from "@/lib/db/read-scope";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import type { ItemCursor, ItemFilter, ItemOrder, UnitPart } from "@/lib/domain/item-view";
import type { Light, Mark, SelfLight } from "@/lib/domain/light";
import type { Reason } from "@/lib/domain/light-reason";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReadScope } from "@/lib/domain/policy";

/** A row of the ledger and of the board's lists. */
export type ItemRow = {
  id: number;
  code: string;
  text: string;
  keyAreaNumber: string;
  filingUnit: string | null;
  leadCount: number;
  deadlinePrinted: string | null;
  nextDueOn: PlainDate | null;
  nextDueName: string | null;
  percent: number | null;
  light: Light;
  selfLight: SelfLight | null;
  since: PlainDate;
  reasons: Reason[];
  marks: Mark[];
  ordinal: number;
  /** The row's value in the list's order, for the cursor. */
  sortValue: string;
};

export type ItemQuery = {
  planId: number;
  /** The day that the ledger is read as it was known on. */
  day: PlainDate;
  /** Whether that day is past: then the history is read, not what holds now. */
  past: boolean;
  filter: ItemFilter;
  order: ItemOrder;
  cursor: ItemCursor | null;
  limit: number;
};

const FAR_DAY = "9999-12-31";

/**
 * One page of a plan's items: keyset paging, so that page 100 costs what page 1 costs. The page is found
 * among the narrow standings first; only its own rows are joined to what they show.
 */
export async function listItems(
  db: Database,
  scope: ReadScope,
  query: ItemQuery,
): Promise<{ rows: ItemRow[]; more: boolean }> {
  const backwards = query.cursor?.direction === "before";
  const value = SORT_VALUES[query.order];
  const page = sql`
    SELECT s.item_id AS id, w.code, ${HEADLINE} AS text,
      k.printed_number AS "keyAreaNumber", u.name AS "filingUnit",
      (SELECT count(*)::int FROM assignment a WHERE a.item_id = s.item_id AND a.role = 'LEAD') AS "leadCount",
      w.deadline_printed AS "deadlinePrinted", s.next_due_on AS "nextDueOn",
      s.next_due_name AS "nextDueName", s.percent, s.light, s.self_light AS "selfLight",
      s.since, s.reasons, s.marks, s.ordinal, s.value AS "sortValue"
    FROM (SELECT s.*, ${value ?? sql`''`} AS value FROM ${standings(query)}
      LEFT JOIN unit f ON f.id = s.filing_unit_id
      WHERE ${conditions(scope, query)} ${pastCursor(query.cursor, value)}
      ORDER BY ${ordering(value, backwards)} LIMIT ${query.limit + 1}) s
    JOIN work_item w ON w.id = s.item_id
    JOIN key_area k ON k.id = s.key_area_id
    LEFT JOIN unit u ON u.id = s.filing_unit_id
    ORDER BY ${ordering(sql`s.value`, backwards)}`;
  const rows = await selectRows<ItemRow>(db.pool, page);
  const shown = rows.slice(0, query.limit);
  return { rows: backwards ? shown.reverse() : shown, more: rows.length > query.limit };
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

/** Sort values as text of equal width, so that they compare as text; the document's order is the ordinal's own. */
const SORT_VALUES: Record<ItemOrder, Sql | null> = {
  document: null,
  gravity: sql`CASE s.light WHEN 'RED' THEN '0' WHEN 'AMBER' THEN '1' WHEN 'NO_DATA' THEN '2'
    WHEN 'GREEN' THEN '3' WHEN 'NOT_DUE' THEN '4' ELSE '5' END`,
  due: sql`coalesce(s.next_due_on::text, ${FAR_DAY})`,
  unit: sql`coalesce(to_char(f.ordinal, 'FM00000'), '99999')`,
};

/** Where items stood on the day; only a search needs their texts beside them. */
function standings({
  planId,
  day,
  past,
  filter,
}: Pick<ItemQuery, "planId" | "day" | "past" | "filter">) {
  const source = past ? standingsOn(planId, day) : sql`item_standing s`;
  return filter.text ? sql`${source} JOIN work_item w ON w.id = s.item_id` : source;
}

function conditions(
  scope: ReadScope,
  { planId, day, filter }: Pick<ItemQuery, "planId" | "day" | "filter">,
): Sql {
  const { keyAreaId, unitId, part, light, nodes, text } = filter;
  return sql`s.plan_id = ${planId}
    ${withinScope(scope, sql`s.item_id`, sql`s.filing_unit_id`)}
    ${keyAreaId === undefined ? noSql : sql`AND s.key_area_id = ${keyAreaId}`}
    ${unitId === undefined ? noSql : concerning(unitId, part)}
    ${light === undefined ? noSql : sql`AND s.light = ${light}::"Light"`}
    ${dueCondition(filter, day)}
    ${nodes ? withNodes(nodes) : noSql}
    ${text ? matching(text) : noSql}`;
}

/** Items `s` that a unit files, leads or helps with in its own name; or that no unit files. */
export function concerning(unitId: number | "none", part: UnitPart | undefined): Sql {
  if (unitId === "none") return sql`AND s.filing_unit_id IS NULL`;
  const standing = standingFor(unitId);
  const files = sql`s.filing_unit_id = ANY(${standing})`;
  if (part === "filing") return sql`AND ${files}`;
  const role =
    part === undefined ? noSql : sql`AND a.role = ${part.toUpperCase()}::"AssignmentRole"`;
  const assigned = sql`EXISTS (SELECT 1 FROM assignment a
    WHERE a.item_id = s.item_id AND a.unit_id = ANY(${standing}) ${role})`;
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

function withNodes({ from, until }: NonNullable<ItemFilter["nodes"]>): Sql {
  return sql`AND EXISTS (SELECT 1 FROM milestone m WHERE m.item_id = s.item_id
    AND m.withdrawn_on IS NULL AND m.current_due_on BETWEEN ${from}::date AND ${until}::date)`;
}

/** Items whose text, code or units contain what was typed. */
function matching(text: string): Sql {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`AND (w.measure_text ILIKE ${pattern} OR w.group_title ILIKE ${pattern}
    OR w.code LIKE ${pattern} OR EXISTS (
      SELECT 1 FROM assignment a JOIN unit n ON n.id = a.unit_id
      WHERE a.item_id = s.item_id AND (n.name ILIKE ${pattern} OR a.printed_name ILIKE ${pattern})))`;
}

function ordering(value: Sql | null, backwards: boolean): Sql {
  const direction = backwards ? sql`DESC` : sql`ASC`;
  const byOrdinal = sql`s.ordinal ${direction}`;
  return value ? sql`${value} ${direction}, ${byOrdinal}` : byOrdinal;
}

function pastCursor(cursor: ItemCursor | null, value: Sql | null): Sql {
  if (!cursor) return noSql;
  const past = cursor.direction === "after" ? sql`>` : sql`<`;
  const ordinal = sql`${cursor.ordinal}::int`;
  if (!value) return sql`AND s.ordinal ${past} ${ordinal}`;
  return sql`AND (${value}, s.ordinal) ${past} (${cursor.value}, ${ordinal})`;
}
