import type { Database } from "@/lib/db/database";
import { readableNotices } from "@/lib/db/notice-lists";
import { noSql, selectRows, sql } from "@/lib/db/sql";
import type { NoticeState } from "@/lib/domain/ladder";
import type { LadderLevel } from "@/lib/domain/loop-policy";
import type { NoticeScope } from "@/lib/domain/notice-scope";

/** A notice that was found. */
export type FoundNotice = {
  id: number;
  planId: number;
  level: LadderLevel;
  state: NoticeState;
  number: string | null;
  unitName: string;
  demand: string;
};

export type NoticeSearch = {
  planIds: readonly number[];
  /** Plain words (`askedWords`), all of which the number and the demand hold. */
  words: readonly string[];
  /** The notice after which a page begins, as its negative id. */
  after: string | null;
  size: number;
  /** How far hits are counted. */
  cap: number;
};

/**
 * One page of the notices whose number or demand hold all the words, the last drafted first. They are few beside items
 * and reports: the plans' own are looked through whole, without an index.
 */
export async function findNotices(
  db: Database,
  scope: NoticeScope,
  { planIds, words, after, size, cap }: NoticeSearch,
): Promise<{ rows: FoundNotice[]; count: number }> {
  const text = sql`concat_ws(E'\\n', search_plain(n.number), search_plain(n.demand))`;
  const holds = words.reduce((all, word) => sql`${all} AND strpos(${text}, ${word}) > 0`, noSql);
  const further = after === null ? noSql : sql`AND n.id < -(${after}::bigint)`;
  const rows = await selectRows<FoundNotice & { count: number }>(
    db.pool,
    sql`WITH hit AS (SELECT n.id FROM supervision_notice n
        WHERE n.plan_id = ANY(${[...planIds]}::int[]) AND ${readableNotices(scope)} ${holds} ${further}
        ORDER BY n.id DESC LIMIT ${cap})
      SELECT n.id, n.plan_id AS "planId", n.level, n.state, n.number, u.name AS "unitName", n.demand,
        (SELECT count(*)::int FROM hit) AS count
      FROM hit JOIN supervision_notice n ON n.id = hit.id JOIN unit u ON u.id = n.unit_id
      ORDER BY n.id DESC LIMIT ${size}`,
  );
  return { rows: rows.map(({ count: _, ...row }) => row), count: rows[0]?.count ?? 0 };
}
