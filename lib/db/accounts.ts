import type { Database, Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import type { Duty, Person } from "@/lib/domain/actor";
import type { PlainDate } from "@/lib/domain/plain-date";
import { isSessionAlive, SEEN_GRAIN_MS } from "@/lib/domain/session-limits";

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

/** The person of a living session with the duties of `today`, or null; notes that it was seen. */
export async function findPersonOfSession(
  { prisma }: Database,
  sessionId: string,
  now: Date,
  today: PlainDate,
): Promise<Person | null> {
  const session = await prisma.userSession.findUnique({
    where: { id: sessionId },
    include: { user: { include: { memberships: { where: heldOn(today) } } } },
  });
  if (!session || session.user.disabledAt || !isSessionAlive(session, now)) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_GRAIN_MS)
    await prisma.userSession.update({ where: { id: sessionId }, data: { lastSeenAt: now } });
  const { user } = session;
  return {
    kind: "person",
    userId: user.id,
    username: user.username,
    displayName: user.displayName,
    sessionId,
    mustChangePassword: user.mustChangePassword,
    duties: user.memberships.map(({ role, unitId }): Duty => ({ role, unitId })),
  };
}

function heldOn(today: PlainDate) {
  const day = dateOf(today);
  return {
    AND: [
      { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
      { OR: [{ validUntil: null }, { validUntil: { gte: day } }] },
    ],
  };
}

/** Ends the living sessions of an account, but for one to keep. */
export async function endSessions(tx: Tx, userId: number, now: Date, except?: string) {
  await tx.userSession.updateMany({
    where: { userId, endedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { endedAt: now },
  });
}
