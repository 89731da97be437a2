import type { Database } from "@/lib/db/database";
import { MESSAGE_SOURCES, type MessageQuery } from "@/lib/db/message-sources";
import { selectRows, sql } from "@/lib/db/sql";
import { MESSAGE_KINDS, type MessageKind } from "@/lib/domain/message";
import type { OpenLoop } from "@/lib/domain/open-loops";
import type { PlainDate } from "@/lib/domain/plain-date";

/** Something that asks a person to act: about what, by when, of how many. */
export type Message = {
  kind: MessageKind;
  /** The notice, request, closure, plan, instruction or period it is about. */
  id: number;
  itemId: number | null;
  code: string | null;
  /** The item's or paper's first words; of reports, their month. */
  text: string;
  due: PlainDate | null;
  count: number;
};

/** What is open for a person in a plan: by the day on which it is due, then by kind and number; and how many in all; all kinds unless some are named. */
export async function listOpenMessages(
  db: Database,
  query: MessageQuery,
  limit: number,
  kinds: readonly MessageKind[] = MESSAGE_KINDS,
): Promise<{ rows: Message[]; total: number }> {
  if (kinds.length === 0) return { rows: [], total: 0 };
  const parts = kinds.map(
    (kind, place) =>
      sql`SELECT ${kind}::text AS kind, ${place}::int AS place, m.* FROM (${MESSAGE_SOURCES[kind](query)}) m`,
  );
  const all = parts.reduce((left, right) => sql`${left} UNION ALL ${right}`);
  const rows = await selectRows<Message & { total: number }>(
    db.pool,
    sql`SELECT kind, id, item_id AS "itemId", code, text, due, count, count(*) OVER ()::int AS total
      FROM (${all}) a ORDER BY due NULLS LAST, place, id LIMIT ${limit}`,
  );
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** How much of some kinds is open for a person, in their order; a kind of which nothing is open is left out. */
export async function countOpenMessages<Kind extends MessageKind>(
  db: Database,
  query: MessageQuery,
  kinds: readonly Kind[],
): Promise<OpenLoop<Kind>[]> {
  const parts = kinds.map(
    (kind, place) =>
      sql`SELECT ${kind}::text AS kind, ${place}::int AS place, count(*)::int AS count,
        sum(m.count)::int AS items, min(m.id) AS id, min(m.item_id) AS "itemId" FROM (${MESSAGE_SOURCES[kind](query)}) m`,
  );
  const all = parts.reduce((left, right) => sql`${left} UNION ALL ${right}`);
  return selectRows<OpenLoop<Kind>>(
    db.pool,
    sql`SELECT kind, count, items, id, "itemId" FROM (${all}) a WHERE count > 0 ORDER BY place`,
  );
}
