import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import { type WorkQuery, workSource } from "@/lib/db/work-sources";
import type { Light, SelfLight } from "@/lib/domain/light";
import type { ListedReason } from "@/lib/domain/light-reason";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { ITEM_LISTS, type ItemList, type OrderPart, WORK_ORDER } from "@/lib/domain/todays-work";

/** What every list says of an item; `key` is the row's place in its list, for the next page. */
type WorkRowHead = {
  key: string;
  itemId: number;
  code: string;
  text: string;
  unitName: string | null;
  light: Light;
};

/** What each list says of an item beside that; `state` is what a look at it is about. */
type WorkFacts = {
  "turned-red": {
    since: PlainDate;
    before: Light | null;
    reason: ListedReason | null;
    state: string;
  };
  "no-data": { reason: ListedReason | null };
  difference: {
    self: SelfLight | null;
    system: Light;
    office: Light | null;
    ends: PlainDate | null;
    state: string;
  };
  milestones: { milestone: string; due: PlainDate };
  promises: { due: PlainDate; month: Month | null; nextStep: string | null };
  bottlenecks: { what: string; helper: string; due: PlainDate; overdue: boolean };
  silent: { month: Month | null; state: string };
  "always-green": { since: PlainDate; reached: PlainDate | null; state: string };
};
export type WorkRow<List extends ItemList = ItemList> = WorkRowHead & WorkFacts[List];

/** The first rows of a list and how many it has in all, counted up to a cap. */
export type FoundList<List extends ItemList = ItemList> = { rows: WorkRow<List>[]; count: number };
export type FoundLists = { [List in ItemList]: FoundList<List> };

/** The first rows of all lists in one statement, each with its count up to `cap`. */
export async function listTodaysWork(
  db: Database,
  query: WorkQuery,
  limits: { shown: number; cap: number },
): Promise<FoundLists> {
  const parts = ITEM_LISTS.map((list) => foundList(list, query, { ...limits, after: null }));
  const rows = await selectRows<FoundList & { list: ItemList }>(
    db.pool,
    parts.slice(1).reduce((all, part) => sql`${all} UNION ALL ${part}`, parts[0] ?? noSql),
  );
  return Object.fromEntries(
    rows.map(({ list, ...found }) => [list, found]),
  ) as unknown as FoundLists;
}

/** One page of a list after a place in it, and whether more follow. */
export async function listWorkPage(
  db: Database,
  list: ItemList,
  query: WorkQuery,
  { after, limit }: { after: string[] | null; limit: number },
): Promise<{ rows: WorkRow[]; more: boolean }> {
  const [found] = await selectRows<FoundList>(
    db.pool,
    foundList(list, query, { shown: limit, cap: limit + 1, after }),
  );
  return { rows: found?.rows ?? [], more: (found?.count ?? 0) > limit };
}

/** How many a list has, counted up to `cap`. */
export async function countWork(
  db: Database,
  list: ItemList,
  query: WorkQuery,
  cap: number,
): Promise<number> {
  const { joins, where } = workSource(list, query);
  const [row] = await selectRows<{ count: number }>(
    db.pool,
    sql`SELECT count(*)::int AS count FROM (SELECT 1 FROM item_standing s ${joins}
      WHERE s.plan_id = ${query.planId} ${where} LIMIT ${cap}) c`,
  );
  return row?.count ?? 0;
}

/**
 * Finds up to `cap` in the list's order among the narrow standings, counts them, and joins only the first `shown` to
 * what is told of them: the planner must see how few they are.
 */
function foundList(
  list: ItemList,
  query: WorkQuery,
  { shown, cap, after }: { shown: number; cap: number; after: string[] | null },
): Sql {
  const { joins, where, more, order, facts } = workSource(list, query);
  const inOrder = commas(order);
  return sql`(WITH f AS MATERIALIZED (
      SELECT s.item_id, concat_ws('~', ${inOrder}) AS key,
        row_number() OVER (ORDER BY ${inOrder}) AS place ${more}
      FROM item_standing s ${joins}
      WHERE s.plan_id = ${query.planId} ${where}
        ${after ? sql`AND ${pastPlace(list, order, after)}` : noSql}
      ORDER BY ${inOrder} LIMIT ${cap})
    SELECT ${list} AS list, (SELECT count(*)::int FROM f) AS count,
      (SELECT coalesce(json_agg(json_build_object('key', f.key, 'itemId', w.id, 'code', w.code,
          'text', ${HEADLINE}, 'unitName', u.name, 'light', s.light, ${facts}) ORDER BY f.place), '[]')
        FROM (SELECT * FROM f WHERE place <= ${shown} LIMIT ${shown}) f
        JOIN item_standing s ON s.item_id = f.item_id
        JOIN work_item w ON w.id = s.item_id LEFT JOIN unit u ON u.id = s.filing_unit_id) AS rows)`;
}

function pastPlace(list: ItemList, order: readonly Sql[], after: readonly string[]): Sql {
  const values = after.map((value, n) => typed(value, WORK_ORDER[list][n]));
  return sql`(${commas(order)}) > (${commas(values)})`;
}

function typed(value: string, part: OrderPart | undefined): Sql {
  return part === "date" ? sql`${value}::text::date` : sql`${value}::text::int`;
}

function commas(parts: readonly Sql[]): Sql {
  return parts.slice(1).reduce((all, part) => sql`${all}, ${part}`, parts[0] ?? noSql);
}
