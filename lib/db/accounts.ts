import type { Database, Tx } from "@/lib/db/database";
import { heldOn } from "@/lib/db/memberships";
import { selectRows, sql } from "@/lib/db/sql";
import type { Duty, Person } from "@/lib/domain/actor";
import type { PlainDate } from "@/lib/domain/plain-date";
import { isSessionAlive, SEEN_GRAIN_MS } from "@/lib/domain/session-limits";

/** First of the two keys of the lock that lets one attempt a name pass at a time. */
const SIGN_IN_LOCK = 7303;

/** Waits for other attempts at a name: tries sent at once must not all count from the same number of failures. */
export async function lockSignIn(tx: Tx, username: string): Promise<void> {
  await tx.$queryRaw(
    sql`SELECT pg_advisory_xact_lock(${SIGN_IN_LOCK}::int, hashtext(${username}))::text`,
  );
}

/** The account of a sign-in name (lower case), or null. */
export function findAccountByName(tx: Tx, username: string) {
  return tx.user.findUnique({
    where: { username },
    select: { id: true, passwordHash: true, disabledAt: true, displayName: true, username: true },
  });
}

/** Moments of wrong passwords for a name since its last success, newest first. */
export async function listFailures(tx: Tx, username: string, since: Date): Promise<Date[]> {
  const attempts = await tx.signInAttempt.findMany({
    where: { username, attemptedAt: { gte: since } },
    orderBy: { attemptedAt: "desc" },
    select: { attemptedAt: true, succeeded: true },
    take: 20,
  });
  const success = attempts.findIndex((attempt) => attempt.succeeded);
  return (success < 0 ? attempts : attempts.slice(0, success)).map((each) => each.attemptedAt);
}

type SessionRow = {
  createdAt: Date;
  lastSeenAt: Date;
  endedAt: Date | null;
  disabledAt: Date | null;
  userId: number;
  username: string;
  displayName: string;
  mustChangePassword: boolean;
  duties: Duty[];
};

/** The person of a living session with the duties of `today`, or null; notes that it was seen. */
export async function findPersonOfSession(
  { pool, prisma }: Database,
  sessionId: string,
  now: Date,
  today: PlainDate,
): Promise<Person | null> {
  const [session] = await selectRows<SessionRow>(
    pool,
    sql`SELECT s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt", s.ended_at AS "endedAt",
        u.disabled_at AS "disabledAt", u.id AS "userId", u.username,
        u.display_name AS "displayName", u.must_change_password AS "mustChangePassword",
        coalesce((SELECT json_agg(json_build_object('role', m.role, 'unitId', m.unit_id) ORDER BY m.id)
          FROM membership m WHERE m.user_id = u.id AND ${heldOn(today)}), '[]') AS duties
      FROM user_session s JOIN app_user u ON u.id = s.user_id WHERE s.id = ${sessionId}::uuid`,
  );
  if (!session || session.disabledAt || !isSessionAlive(session, now)) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_GRAIN_MS)
    await prisma.userSession.update({ where: { id: sessionId }, data: { lastSeenAt: now } });
  const { userId, username, displayName, mustChangePassword, duties } = session;
  return { kind: "person", userId, username, displayName, sessionId, mustChangePassword, duties };
}

/** Ends the living sessions of an account, but for one to keep. */
export async function endSessions(tx: Tx, userId: number, now: Date, except?: string) {
  await tx.userSession.updateMany({
    where: { userId, endedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { endedAt: now },
  });
}
