import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { OFF_BOARDS } from "@/lib/db/off-boards";
import { itemsInScope, withinScope } from "@/lib/db/read-scope";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReadScope } from "@/lib/domain/policy";

/** The kinds of text that search looks through. A further one needs its words, its texts here, and its triggers. */
export const TEXT_KINDS = ["ITEM", "REPORT", "REMARK"] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

export type TextQuery = {
  kind: TextKind;
  planIds: readonly number[];
  /** Plain words (`askedWords`), all of which the text holds. */
  words: readonly string[];
  /** The place after which a page begins. */
  after: string | null;
  /** How many a page shows. */
  size: number;
  /** How far hits are counted. */
  cap: number;
};

/** A text that was found, with the item it belongs to. */
export type FoundText = {
  /** Names it among its kind; a report's own id would tell who filed first (R11). */
  place: string;
  itemId: number;
  planId: number;
  code: string;
  headline: string;
  filingUnit: string | null;
  /** The item's light of today, which says nothing of an earlier month; null where it has none. */
  light: Light | null;
  /** Of a report its unit and its month; of a remark its author, its day and its month. */
  unit: string | null;
  month: Month | null;
  author: string | null;
  day: PlainDate | null;
  /** What was looked through, piece by piece. */
  texts: string[];
};

export type FoundTexts = {
  rows: FoundText[];
  /** Hits from the page's beginning on, counted up to the cap. */
  count: number;
};

/** The ways to the hits, each for what the ones before it would take long to find. */
const WAYS = {
  /** What nearly all texts say is found among the first so many of the list: no index would name it sooner. */
  head: 3000,
  /** Up to so many hits the index names them all. What more texts hold is met soon enough in the order of the list. */
  few: 30_000,
  /** Who may read so few items has their texts looked through instead. */
  items: 1000,
};

/** What the texts of a kind are in its index, told apart so that the many of one are no burden to another. */
const OF_KIND: Record<TextKind, Sql> = {
  ITEM: sql`t.kind = 'ITEM'`,
  REPORT: sql`t.kind = 'REPORT'`,
  REMARK: sql`t.kind = 'REMARK'`,
};

/** One page of the texts of a kind that hold all the words, among the items of the scope. */
export async function findTexts(
  db: Database,
  scope: ReadScope,
  query: TextQuery,
  ways = WAYS,
): Promise<FoundTexts> {
  const { kind, size, cap } = query;
  const isLimited = scope.kind === "units";
  // Said so that the planner makes a set of them and asks it row by row: joined, the order of the list would be lost.
  const readable = isLimited ? sql`AND (t.item_id IN (SELECT id FROM mine)) IS TRUE` : noSql;
  const among = (further: Sql) => sql`SELECT t.subject_id, t.item_id, t.place FROM search_text t
    WHERE ${OF_KIND[kind]} AND ${amongPlans(query)} AND NOT t.revoked
      AND ${holds(query.words)} ${pastPlace(query)} ${further}`;
  const ofMine = sql`UNION ALL
    (SELECT t.* FROM mine, LATERAL (${among(sql`AND t.item_id = mine.id`)} OFFSET 0) t
      WHERE (SELECT count(*) > ${ways.few} FROM few) AND (SELECT count(*) <= ${ways.items} FROM mine)
      ORDER BY t.place LIMIT ${cap})`;
  const rows = await selectRows<FoundText & { id: number; count: number }>(
    db.pool,
    sql`WITH mine AS MATERIALIZED (${itemsInScope(scope)}),
      head AS MATERIALIZED (
        SELECT t.subject_id, t.item_id, t.place
        FROM (SELECT t.* FROM search_text t
          WHERE ${OF_KIND[kind]} AND ${amongPlans(query)} AND NOT t.revoked ${pastPlace(query)}
          ORDER BY t.place LIMIT ${ways.head}) t
        WHERE ${holds(query.words)} ${readable}
        ORDER BY t.place LIMIT ${cap}
      ), few AS MATERIALIZED (
        ${among(sql`AND ${asksGrams(query.words)} AND (SELECT count(*) < ${cap} FROM head)`)} LIMIT ${ways.few + 1}
      ), hit AS MATERIALIZED (
        (SELECT * FROM head WHERE (SELECT count(*) = ${cap} FROM head))
        UNION ALL
        (SELECT * FROM few t WHERE (SELECT count(*) <= ${ways.few} FROM few) ${readable}
          ORDER BY t.place LIMIT ${cap})
        UNION ALL
        (SELECT * FROM (${among(noSql)}) t
          WHERE (SELECT count(*) > ${ways.few} FROM few) ${readable}
            ${isLimited ? sql`AND (SELECT count(*) > ${ways.items} FROM mine)` : noSql}
          ORDER BY t.place LIMIT ${cap})
        ${isLimited ? ofMine : noSql}
      )
      SELECT h.*, w.plan_id AS "planId", w.code, ${HEADLINE} AS headline, f.name AS "filingUnit", s.light,
        ${DETAILS[kind]}
      FROM (SELECT subject_id AS id, item_id AS "itemId", place::text AS place,
          (SELECT count(*)::int FROM hit) AS count FROM hit ORDER BY hit.place LIMIT ${size}) h
      JOIN work_item w ON w.id = h."itemId"
      LEFT JOIN unit f ON f.id = w.filing_unit_id
      LEFT JOIN item_standing s ON s.item_id = w.id
      ${SOURCES[kind]}
      ORDER BY h.place::bigint`,
  );
  return { rows: rows.map(({ count: _, id: __, ...row }) => row), count: rows[0]?.count ?? 0 };
}

/** Items of a code, among those of the scope; a plan has one at most. */
export async function findItemsByCode(
  db: Database,
  scope: ReadScope,
  planIds: readonly number[],
  code: string,
): Promise<{ id: number; planId: number; code: string; headline: string; light: Light | null }[]> {
  return selectRows(
    db.pool,
    sql`SELECT w.id, w.plan_id AS "planId", w.code, ${HEADLINE} AS headline, s.light
      FROM work_item w LEFT JOIN item_standing s ON s.item_id = w.id
      WHERE w.plan_id = ANY(${[...planIds]}::int[]) AND w.code = ${code} AND NOT ${OFF_BOARDS}
        ${withinScope(scope, sql`w.id`, sql`w.filing_unit_id`)}
      ORDER BY array_position(${[...planIds]}::int[], w.plan_id)`,
  );
}

/** Items, as `s.item_id` names them, whose texts, code or units hold all the words: for the ledger's own filter. */
export function holdingWords(words: readonly string[]): Sql {
  const few = sql`SELECT t.subject_id FROM search_text t
    WHERE t.kind = 'ITEM' AND ${asksGrams(words)} AND ${holds(words)} LIMIT ${WAYS.few + 1}`;
  return sql`CASE WHEN (SELECT count(*) > ${WAYS.few} FROM (${few}) hits)
    THEN EXISTS (SELECT 1 FROM search_text t WHERE t.kind = 'ITEM' AND t.subject_id = s.item_id
      AND ${holds(words)})
    ELSE s.item_id IN (${few}) END`;
}

/** Whether text `t` holds every one of the words. */
function holds(words: readonly string[]): Sql {
  return words.reduce((all, word) => sql`${all} AND strpos(t.plain, ${word}) > 0`, sql`true`);
}

/** What the index can tell of text `t`: that it has the signs of the words. */
const asksGrams = (words: readonly string[]) =>
  sql`search_grams(t.plain) @> search_asked(${[...words]}::text[])`;

/** One plan is named alone: its own order is in an index. */
function amongPlans({ planIds }: TextQuery): Sql {
  const [only, ...others] = planIds;
  return others.length === 0
    ? sql`t.plan_id = ${only ?? 0}`
    : sql`t.plan_id = ANY(${[...planIds]}::int[])`;
}

function pastPlace({ after }: TextQuery): Sql {
  return after === null ? noSql : sql`AND t.place > ${after}::bigint`;
}

const NOTHING = sql`NULL AS unit, NULL AS month, NULL AS author, NULL AS day`;

const DETAILS: Record<TextKind, Sql> = {
  ITEM: sql`${NOTHING}, array_remove(ARRAY[w.measure_text, w.group_title, w.acceptance_criteria,
      (SELECT string_agg(u.name, '、' ORDER BY a.role, a.ordinal)
        FROM assignment a JOIN unit u ON u.id = a.unit_id WHERE a.item_id = w.id),
      (SELECT string_agg(a.printed_name, '、' ORDER BY a.role, a.ordinal)
        FROM assignment a WHERE a.item_id = w.id)], NULL) AS texts`,
  REPORT: sql`u.name AS unit, p.month, NULL AS author, NULL AS day, array_remove(ARRAY[v.done,
      v.next_step, v.delay_note]
      || ARRAY(SELECT b ->> 'what' FROM jsonb_array_elements(v.bottlenecks_told) b)
      || ARRAY(SELECT e.description FROM evidence e WHERE e.revision_id = v.id ORDER BY e.ordinal),
    NULL) AS texts`,
  REMARK: sql`NULL AS unit, p.month, n.display_name AS author, x.written_on AS day,
    ARRAY[x.text] AS texts`,
};

const SOURCES: Record<TextKind, Sql> = {
  ITEM: noSql,
  REPORT: sql`JOIN progress_report r ON r.id = h.id
    JOIN report_revision v ON v.id = search_revision(r)
    JOIN reporting_period p ON p.id = r.period_id JOIN unit u ON u.id = r.unit_id`,
  REMARK: sql`JOIN item_remark x ON x.id = h.id JOIN app_user n ON n.id = x.author_id
    LEFT JOIN reporting_period p ON p.id = x.period_id`,
};
