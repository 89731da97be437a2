import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { withinScope } from "@/lib/db/read-scope";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import type { AmendedParts } from "@/lib/decomposition/amend/amended-part";
import type { ComparedLight, ComparedList, TurnCount } from "@/lib/domain/board-comparison";
import type { ComparedDays } from "@/lib/domain/board-days";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReadScope } from "@/lib/domain/policy";

/** An item of a comparison: where it stood on both days, and what happened to its nodes between them. */
export type ComparedItem = {
  id: number;
  code: string;
  text: string;
  ordinal: number;
  was: ComparedLight;
  is: ComparedLight;
  wasUnit: string | null;
  isUnit: string | null;
  wasArea: string | null;
  isArea: string | null;
  wasPercent: number | null;
  isPercent: number | null;
  reached: { name: string; day: PlainDate }[];
  redated: Redating[];
};

/** A deadline that an amendment changed. */
export type Redating = {
  number: string;
  day: PlainDate;
  before: AmendedParts["DEADLINE"];
  after: AmendedParts["DEADLINE"];
};

export type ComparisonQuery = ComparedDays & { planId: number };
export type ComparedListQuery = ComparisonQuery & {
  list: ComparedList;
  /** Lights on the first and the second day that "turned" is narrowed to. */
  was?: ComparedLight | undefined;
  is?: ComparedLight | undefined;
  after: number | undefined;
  limit: number;
};

/** How many items went from which light to which between two days, with those that moved otherwise. */
export function listTurnCounts(
  db: Database,
  scope: ReadScope,
  query: ComparisonQuery,
): Promise<TurnCount[]> {
  return selectRows(
    db.pool,
    sql`SELECT coalesce(p.was::text, 'none') AS "was", coalesce(p.became::text, 'none') AS "is",
      count(*)::int AS count,
      (count(*) FILTER (WHERE ${CONDITIONS.percentUp}))::int AS "percentUp",
      (count(*) FILTER (WHERE ${CONDITIONS.percentDown}))::int AS "percentDown",
      (count(*) FILTER (WHERE ${CONDITIONS.moved}))::int AS moved,
      count(r.item_id)::int AS reached, count(d.item_id)::int AS redated
    FROM ${pairs(query)}
    JOIN work_item w ON w.id = p.id
    LEFT JOIN (SELECT DISTINCT item_id FROM milestone n WHERE ${reachedIn(query)}) r
      ON r.item_id = p.id
    LEFT JOIN (SELECT DISTINCT item_id FROM amendment n WHERE ${redatedIn(query)}) d
      ON d.item_id = p.id
    WHERE true ${withinScope(scope, sql`p.id`, sql`w.filing_unit_id`)}
    GROUP BY 1, 2 ORDER BY 1, 2`,
  );
}

/** One page of a list of the comparison, in document order: keyset paging. */
export async function listCompared(
  db: Database,
  scope: ReadScope,
  query: ComparedListQuery,
): Promise<{ rows: ComparedItem[]; more: boolean }> {
  const rows = await selectRows<ComparedItem>(
    db.pool,
    sql`SELECT p.id, w.code, ${HEADLINE} AS text, w.ordinal,
        coalesce(p.was::text, 'none') AS "was", coalesce(p.became::text, 'none') AS "is",
        wu.name AS "wasUnit", iu.name AS "isUnit", wa.title AS "wasArea", ia.title AS "isArea",
        p.was_percent AS "wasPercent", p.is_percent AS "isPercent",
        coalesce((SELECT json_agg(json_build_object('name', n.name, 'day', n.reached_on)
            ORDER BY n.reached_on, n.ordinal)
          FROM milestone n WHERE n.item_id = p.id AND ${reachedIn(query)}), '[]') AS reached,
        coalesce((SELECT json_agg(json_build_object('number', n.number, 'day', n.approved_on,
            'before', n.before, 'after', n.after) ORDER BY n.id)
          FROM amendment n WHERE n.item_id = p.id AND ${redatedIn(query)}), '[]') AS redated
      FROM (SELECT p.*, o.ordinal FROM ${pairs(query)} JOIN work_item o ON o.id = p.id
        WHERE ${listed(query)} ${withinScope(scope, sql`p.id`, sql`o.filing_unit_id`)}
          ${query.after === undefined ? noSql : sql`AND o.ordinal > ${query.after}`}
        ORDER BY o.ordinal LIMIT ${query.limit + 1}) p
      JOIN work_item w ON w.id = p.id
      LEFT JOIN unit wu ON wu.id = p.was_unit LEFT JOIN unit iu ON iu.id = p.is_unit
      LEFT JOIN key_area wa ON wa.id = p.was_area LEFT JOIN key_area ia ON ia.id = p.is_area
      ORDER BY w.ordinal`,
  );
  return { rows: rows.slice(0, query.limit), more: rows.length > query.limit };
}

/** Each item of the plan with where it stood on both days, as `p`. */
function pairs({ planId, from, until }: ComparisonQuery): Sql {
  const on = (day: PlainDate) => sql`(SELECT item_id, light, filing_unit_id, key_area_id, percent
    FROM light_entry WHERE plan_id = ${planId} AND valid_from <= ${day}::date
      AND (valid_until IS NULL OR valid_until > ${day}::date))`;
  return sql`(SELECT item_id AS id, a.light AS was, b.light AS became,
      a.filing_unit_id AS was_unit, b.filing_unit_id AS is_unit,
      a.key_area_id AS was_area, b.key_area_id AS is_area,
      a.percent AS was_percent, b.percent AS is_percent
    FROM ${on(from)} a FULL JOIN ${on(until)} b USING (item_id)) p`;
}

const BOTH = sql`p.was IS NOT NULL AND p.became IS NOT NULL`;

/** What puts an item into a list that its two standings tell. */
const CONDITIONS = {
  turned: sql`${BOTH} AND p.was <> p.became`,
  percentUp: sql`${BOTH} AND coalesce(p.is_percent, 0) > coalesce(p.was_percent, 0)`,
  percentDown: sql`${BOTH} AND coalesce(p.is_percent, 0) < coalesce(p.was_percent, 0)`,
  moved: sql`${BOTH} AND (p.was_unit, p.was_area) IS DISTINCT FROM (p.is_unit, p.is_area)`,
  added: sql`p.was IS NULL`,
  dropped: sql`p.became IS NULL`,
} satisfies Partial<Record<ComparedList, Sql>>;

function listed(query: ComparedListQuery): Sql {
  const { list, was, is } = query;
  if (list === "reached")
    return sql`EXISTS (SELECT 1 FROM milestone n WHERE n.item_id = p.id AND ${reachedIn(query)})`;
  if (list === "redated")
    return sql`EXISTS (SELECT 1 FROM amendment n WHERE n.item_id = p.id AND ${redatedIn(query)})`;
  if (list !== "turned") return CONDITIONS[list];
  // Both lights name a cell, which may be that of items that stayed as they were.
  const cell = was !== undefined && is !== undefined;
  return sql`${cell ? sql`true` : CONDITIONS.turned}
    ${was === undefined ? noSql : sql`AND ${stood(sql`p.was`, was)}`}
    ${is === undefined ? noSql : sql`AND ${stood(sql`p.became`, is)}`}`;
}

function stood(column: Sql, light: ComparedLight): Sql {
  return light === "none" ? sql`${column} IS NULL` : sql`${column} = ${light}::"Light"`;
}

/** Node `n` was reached after the first day and by the second, as the ledger says it today. */
function reachedIn({ from, until }: ComparedDays): Sql {
  return sql`n.withdrawn_on IS NULL AND n.reached_on > ${from}::date
    AND n.reached_on <= ${until}::date`;
}

/** Amendment `n` changed a deadline after the first day and by the second, and still held then. */
function redatedIn({ from, until }: ComparedDays): Sql {
  return sql`n.field = 'DEADLINE' AND n.approved_on > ${from}::date
    AND n.approved_on <= ${until}::date
    AND (n.undone_on IS NULL OR n.undone_on > ${until}::date)`;
}
