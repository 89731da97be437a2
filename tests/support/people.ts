import type { Database } from "@/lib/db/database";
import type { Duty, Person } from "@/lib/domain/actor";
import { hashPassword } from "@/lib/usecases/account/password-hash";
import { NOON } from "@/tests/support/builders/person";
import { serial } from "@/tests/support/builders/serial";

type Account = {
  username?: string;
  password?: string;
  mustChangePassword?: boolean;
  duties?: Duty[];
};

/** A password that keeps the policy, of accounts whose password a test doesn't care about. */
export const PASSWORD = "Paper crane over 9 hills";

/** Makes an account that can sign in, with a living session, and returns its person. */
export async function buildAccount(db: Database, account: Account = {}): Promise<Person> {
  const { username = `account${serial()}`, mustChangePassword = false, duties = [] } = account;
  const user = await db.prisma.user.create({
    data: {
      username,
      displayName: `姓名 ${username}`,
      passwordHash: await hashPassword(account.password ?? PASSWORD),
      mustChangePassword,
      memberships: { create: duties },
      sessions: { create: { createdAt: NOON, lastSeenAt: NOON } },
    },
    include: { sessions: true },
  });
  const { id: userId, displayName } = user;
  const sessionId = user.sessions[0]?.id ?? "";
  return { kind: "person", userId, username, displayName, sessionId, mustChangePassword, duties };
}

/** Whether a session can still act. */
export async function isOpen(db: Database, sessionId: string): Promise<boolean> {
  const session = await db.prisma.userSession.findUnique({ where: { id: sessionId } });
  return session !== null && session.endedAt === null;
}

/** The newest audit entry, without its place and hash. */
export async function lastEntry({ prisma }: Database) {
  const entry = await prisma.auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
  const { at, actorId, action, subjectType, subjectId, details } = entry;
  return { at, actorId, action, subjectType, subjectId, details };
}
