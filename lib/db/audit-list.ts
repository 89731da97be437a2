import type { Database } from "@/lib/db/database";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";

/** An entry of the trail as it is read. */
export type AuditRow = {
  /** A 64-bit number as text. */
  id: string;
  chain: number;
  sequence: number;
  at: Date;
  actorId: number | null;
  actorName: string;
  /** The sign-in name of a person, which unlike the name shown is unique. */
  username: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  details: Record<string, unknown>;
  hash: string;
};

export type AuditFilter = {
  /** Part of an actor's name or sign-in name. */
  person: string | undefined;
  action: string | undefined;
  subjectType: string | undefined;
  subjectId: string | undefined;
  from: PlainDate | undefined;
  until: PlainDate | undefined;
};

/** Where a page begins: past this entry, towards older or newer ones. */
export type AuditCursor = { id: string; direction: "older" | "newer" };

export type AuditQuery = { filter: AuditFilter; cursor: AuditCursor | null; limit: number };

/** One page of the trail, newest first; keyset paging, so that page 100 costs what page 1 costs. */
export async function listAuditEntries(
  db: Database,
  { filter, cursor, limit }: AuditQuery,
): Promise<{ rows: AuditRow[]; more: boolean }> {
  const newer = cursor?.direction === "newer";
  const rows = await selectRows<AuditRow>(
    db.pool,
    sql`SELECT e.id::text, e.chain, e.sequence, e.at, e.actor_id AS "actorId",
        e.actor_name AS "actorName", u.username, e.action, e.subject_type AS "subjectType",
        e.subject_id AS "subjectId", e.details, e.hash
      FROM audit_entry e LEFT JOIN app_user u ON u.id = e.actor_id
      WHERE true ${conditions(filter)} ${pastCursor(cursor)}
      ORDER BY e.id ${newer ? sql`ASC` : sql`DESC`} LIMIT ${limit + 1}`,
  );
  const shown = rows.slice(0, limit);
  return { rows: newer ? shown.reverse() : shown, more: rows.length > limit };
}

function conditions({ person, action, subjectType, subjectId, from, until }: AuditFilter): Sql {
  return sql`
    ${person ? byPerson(person) : noSql}
    ${action ? sql`AND e.action = ${action}` : noSql}
    ${subjectType ? sql`AND e.subject_type = ${subjectType}` : noSql}
    ${subjectId ? aboutSubject(subjectId) : noSql}
    ${from ? sql`AND e.at >= ${startOf(from)}` : noSql}
    ${until ? sql`AND e.at < ${startOf(until)} + interval '1 day'` : noSql}`;
}

/** A day begins at midnight in the ledger's zone. */
function startOf(day: PlainDate): Sql {
  return sql`(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`;
}

/** Entries about a subject itself, and those of lists of people that it was on. */
function aboutSubject(subjectId: string): Sql {
  if (!/^\d{1,9}$/.test(subjectId)) return sql`AND e.subject_id = ${subjectId}`;
  const listed = (key: "accounts" | "given") =>
    sql`e.details @> ${JSON.stringify({ [key]: [{ userId: Number(subjectId) }] })}::jsonb`;
  return sql`AND (e.subject_id = ${subjectId} OR (e.subject_type = 'user' AND e.subject_id = 'list'
    AND (${listed("accounts")} OR ${listed("given")})))`;
}

function byPerson(text: string): Sql {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`AND (e.actor_name ILIKE ${pattern} OR e.actor_id = ANY (ARRAY(
    SELECT p.id FROM app_user p WHERE p.username ILIKE ${pattern} OR p.display_name ILIKE ${pattern})))`;
}

function pastCursor(cursor: AuditCursor | null): Sql {
  if (!cursor) return noSql;
  return cursor.direction === "older"
    ? sql`AND e.id < ${cursor.id}::bigint`
    : sql`AND e.id > ${cursor.id}::bigint`;
}
