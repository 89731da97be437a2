import type { Database, Tx } from "@/lib/db/database";
import { heldOn } from "@/lib/db/memberships";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import type { Duty } from "@/lib/domain/actor";
import type { PlainDate } from "@/lib/domain/plain-date";

/** An account in the lists of the administrators. */
export type AccountRow = {
  id: number;
  username: string;
  displayName: string;
  mustChangePassword: boolean;
  disabledAt: Date | null;
  createdAt: Date;
  /** The last request of any of its sessions. */
  lastSeenAt: Date | null;
  /** What the person holds on the day asked for. */
  duties: (Duty & { unitName: string | null })[];
};

export type AccountQuery = {
  text: string | undefined;
  today: PlainDate;
  /** From 1. */
  page: number;
  size: number;
};

/** One page of the accounts by sign-in name, and whether there are more. */
export async function listAccounts(
  db: Database,
  { text, today, page, size }: AccountQuery,
): Promise<{ rows: AccountRow[]; more: boolean }> {
  const rows = await selectRows<AccountRow>(
    db.pool,
    sql`${accountsOn(today)} ${text ? sql`WHERE ${matching(text)}` : noSql}
      ORDER BY u.username LIMIT ${size + 1} OFFSET ${(page - 1) * size}`,
  );
  return { rows: rows.slice(0, size), more: rows.length > size };
}

/** One account, or null. */
export async function findAccount(
  db: Database,
  userId: number,
  today: PlainDate,
): Promise<AccountRow | null> {
  const rows = await selectRows<AccountRow>(
    db.pool,
    sql`${accountsOn(today)} WHERE u.id = ${userId}`,
  );
  return rows[0] ?? null;
}

function accountsOn(today: PlainDate): Sql {
  return sql`SELECT u.id, u.username, u.display_name AS "displayName",
      u.must_change_password AS "mustChangePassword", u.disabled_at AS "disabledAt",
      u.created_at AS "createdAt",
      (SELECT max(s.last_seen_at) FROM user_session s WHERE s.user_id = u.id) AS "lastSeenAt",
      coalesce((SELECT json_agg(json_build_object('role', m.role, 'unitId', m.unit_id,
          'unitName', n.name) ORDER BY m.role, n.ordinal)
        FROM membership m LEFT JOIN unit n ON n.id = m.unit_id
        WHERE m.user_id = u.id AND ${heldOn(today)}), '[]') AS duties
    FROM app_user u`;
}

/** Accounts whose names, or the names of whose units, contain what was typed. */
function matching(text: string): Sql {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`(u.username ILIKE ${pattern} OR u.display_name ILIKE ${pattern} OR EXISTS (
    SELECT 1 FROM membership m JOIN unit n ON n.id = m.unit_id
    WHERE m.user_id = u.id AND n.name ILIKE ${pattern}))`;
}

/** The accounts that a list of people may mean: by sign-in name, or by the person's name. */
export function listNamedAccounts(
  reader: Tx | Database["prisma"],
  { usernames, displayNames }: { usernames: readonly string[]; displayNames: readonly string[] },
  today: PlainDate,
): Promise<{ id: number; username: string; displayName: string; duties: Duty[] }[]> {
  return reader.$queryRaw(
    sql`SELECT u.id, u.username, u.display_name AS "displayName",
      coalesce((SELECT json_agg(json_build_object('role', m.role, 'unitId', m.unit_id) ORDER BY m.id)
        FROM membership m WHERE m.user_id = u.id AND ${heldOn(today)}), '[]') AS duties
      FROM app_user u WHERE u.username = ANY(${usernames}) OR u.display_name = ANY(${displayNames})
      ORDER BY u.username`,
  );
}
