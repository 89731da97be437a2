import { randomUUID } from "node:crypto";
import type { Database, Tx } from "@/lib/db/database";
import { heldOn } from "@/lib/db/memberships";
import { selectRows, sql } from "@/lib/db/sql";
import type { Duty, Person } from "@/lib/domain/actor";
import type { PlainDate } from "@/lib/domain/plain-date";

/** Ends a person's feeds: the addresses made before answer no more. Returns how many there were. */
export async function endFeeds(tx: Tx, userId: number, now: Date): Promise<number> {
  const ended = await tx.calendarFeed.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: now },
  });
  return ended.count;
}

/** Keeps the hash of a new feed's token; call it after `endFeeds`, since a person has one feed. */
export async function insertFeed(
  tx: Tx,
  feed: { userId: number; tokenHash: string; now: Date },
): Promise<void> {
  const { userId, tokenHash, now } = feed;
  await tx.calendarFeed.create({ data: { id: randomUUID(), userId, tokenHash, createdAt: now } });
}

/** Whether a person has a feed whose address answers. */
export async function hasFeed(db: Database, userId: number): Promise<boolean> {
  return (await db.prisma.calendarFeed.count({ where: { userId, revokedAt: null } })) > 0;
}

type FeedRow = Omit<Person, "kind" | "sessionId"> & { feedId: string; duties: Duty[] };

/** Whose feed a token opens, with the duties of the day; null where it was ended or the account is disabled. */
export async function findPersonOfFeed(
  db: Database,
  tokenHash: string,
  today: PlainDate,
): Promise<Person | null> {
  const [row] = await selectRows<FeedRow>(
    db.pool,
    sql`SELECT f.id AS "feedId", u.id AS "userId", u.username, u.display_name AS "displayName",
        u.must_change_password AS "mustChangePassword",
        coalesce((SELECT json_agg(json_build_object('role', m.role, 'unitId', m.unit_id) ORDER BY m.id)
          FROM membership m WHERE m.user_id = u.id AND ${heldOn(today)}), '[]') AS duties
      FROM calendar_feed f JOIN app_user u ON u.id = f.user_id
      WHERE f.token_hash = ${tokenHash} AND f.revoked_at IS NULL AND u.disabled_at IS NULL`,
  );
  if (!row) return null;
  const { feedId, ...person } = row;
  return { kind: "person", sessionId: feedId, ...person };
}
