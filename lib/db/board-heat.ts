import type { CountFilter } from "@/lib/db/board-history";
import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { withinScope } from "@/lib/db/read-scope";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReadScope } from "@/lib/domain/policy";

/** An item with its light on each of a row of days; null where it was not on the board. */
export type ItemCourse = {
  id: number;
  code: string;
  text: string;
  ordinal: number;
  filingUnit: string | null;
  lights: (Light | null)[];
};

export type CourseQuery = {
  planId: number;
  /** The days, the first first. */
  days: readonly PlainDate[];
  /** By the items' key area and filing unit of today. */
  filter: CountFilter;
  /** The place in the document after which, or before which, the page lies. */
  cursor: { ordinal: number; direction: "after" | "before" } | null;
  limit: number;
};

/** One page of the items that were on the board in those days, in document order: keyset paging. */
export async function listItemCourses(
  db: Database,
  scope: ReadScope,
  query: CourseQuery,
): Promise<{ rows: ItemCourse[]; more: boolean }> {
  const backwards = query.cursor?.direction === "before";
  const days = sql`${[...query.days]}::date[]`;
  const rows = await selectRows<ItemCourse>(
    db.pool,
    sql`SELECT w.id, w.code, ${HEADLINE} AS text, w.ordinal, u.name AS "filingUnit",
        ARRAY(SELECT (SELECT e.light::text FROM light_entry e WHERE e.item_id = w.id
            AND e.valid_from <= d.day AND (e.valid_until IS NULL OR e.valid_until > d.day))
          FROM unnest(${days}) WITH ORDINALITY d (day, place) ORDER BY d.place) AS lights
      FROM (SELECT w.id, w.ordinal FROM work_item w WHERE ${conditions(scope, query)}
        ORDER BY w.ordinal ${backwards ? sql`DESC` : sql`ASC`} LIMIT ${query.limit + 1}) page
      JOIN work_item w ON w.id = page.id
      LEFT JOIN unit u ON u.id = w.filing_unit_id
      ORDER BY w.ordinal ${backwards ? sql`DESC` : sql`ASC`}`,
  );
  const shown = rows.slice(0, query.limit);
  return { rows: backwards ? shown.reverse() : shown, more: rows.length > query.limit };
}

function conditions(scope: ReadScope, { planId, days, filter, cursor }: CourseQuery): Sql {
  const { keyAreaId, unitId } = filter;
  const [first, last] = [days[0] ?? null, days.at(-1) ?? null];
  const past = cursor?.direction === "before" ? sql`<` : sql`>`;
  return sql`w.plan_id = ${planId} ${withinScope(scope, sql`w.id`, sql`w.filing_unit_id`)}
    ${cursor ? sql`AND w.ordinal ${past} ${cursor.ordinal}` : noSql}
    ${keyAreaId === undefined ? noSql : sql`AND w.key_area_id = ${keyAreaId}`}
    ${unitId === undefined ? noSql : filedBy(unitId)}
    AND EXISTS (SELECT 1 FROM light_entry e WHERE e.item_id = w.id AND e.valid_from <= ${last}::date
      AND (e.valid_until IS NULL OR e.valid_until > ${first}::date))`;
}

function filedBy(unitId: number | "none"): Sql {
  return unitId === "none"
    ? sql`AND w.filing_unit_id IS NULL`
    : sql`AND w.filing_unit_id = ${unitId}`;
}
