import type { Database } from "@/lib/db/database";
import type { Actor, Duty, Person, Role } from "@/lib/domain/actor";
import type { Caller } from "@/lib/usecases/define";
import { serial } from "@/tests/support/builders/serial";
import type { BuiltUnit } from "@/tests/support/builders/unit";

/** The moment of every test that doesn't care about the moment: noon in the plan's zone. */
export const NOON = new Date("2018-07-30T04:00:00Z");

/** A duty: of a role in a unit, or of a role that belongs to none. */
export function duty(role: Role, unit?: BuiltUnit): Duty {
  return { role, unitId: unit?.id ?? null };
}

/** Makes an account with a living session and these duties, and returns its person. */
export async function buildPerson(db: Database, ...duties: Duty[]): Promise<Person> {
  const number = serial();
  const user = await db.prisma.user.create({
    data: {
      username: `user${number}`,
      displayName: `用户${number}`,
      passwordHash: "",
      memberships: { create: duties },
      sessions: { create: { createdAt: NOON, lastSeenAt: NOON } },
    },
    include: { sessions: true },
  });
  return {
    kind: "person",
    userId: user.id,
    username: user.username,
    displayName: user.displayName,
    sessionId: user.sessions[0]?.id ?? "",
    mustChangePassword: false,
    duties,
  };
}

/** The actor as a use-case's caller at noon. */
export function as(db: Database, actor: Actor, now = NOON): Caller {
  return { actor, now, db };
}
