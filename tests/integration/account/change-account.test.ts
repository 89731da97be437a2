import { describe, expect, test } from "vitest";
import { ANONYMOUS } from "@/lib/domain/actor";
import { disableAccount } from "@/lib/usecases/account/disable-account";
import { enableAccount } from "@/lib/usecases/account/enable-account";
import { resetPassword } from "@/lib/usecases/account/reset-password";
import { startSession } from "@/lib/usecases/session/start-session";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { buildAccount, isOpen, lastEntry, PASSWORD } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const admin = await buildPerson(db, duty("SYSTEM_ADMIN"));
const CHANGED = { ok: false, refusal: { kind: "conflict", code: "account-changed" } };

/** How signing in with a password ends. */
async function signIn(username: string, password: string): Promise<string> {
  return valueIn(await startSession(as(db, ANONYMOUS), { username, password })).outcome;
}

function entryOf(action: string, person: { userId: number; username: string }) {
  return {
    at: NOON,
    actorId: admin.userId,
    action,
    subjectType: "user",
    subjectId: String(person.userId),
    details: { username: person.username },
  };
}

describe("resetting a password", () => {
  test("ends the person's sessions and the old password, and leads to a new one", async () => {
    const person = await buildAccount(db);
    const reset = valueIn(await resetPassword(as(db, admin), { userId: person.userId }));
    expect(await lastEntry(db)).toEqual(entryOf("account.reset-password", person));
    const account = await db.prisma.user.findUniqueOrThrow({ where: { id: person.userId } });
    expect({
      signedIn: await isOpen(db, person.sessionId),
      mustChange: account.mustChangePassword,
      old: await signIn(person.username, PASSWORD),
      oneTime: await signIn(person.username, reset.oneTimePassword),
    }).toEqual({ signedIn: false, mustChange: true, old: "wrong", oneTime: "started" });
  });

  test("opens a name again that wrong passwords had closed", async () => {
    const person = await buildAccount(db);
    for (let count = 0; count < 5; count++) await signIn(person.username, "wrong");
    expect(await signIn(person.username, PASSWORD)).toBe("locked");
    const reset = valueIn(await resetPassword(as(db, admin), { userId: person.userId }));
    expect(await signIn(person.username, reset.oneTimePassword)).toBe("started");
  });
});

describe("disabling an account", () => {
  test("ends its sessions at once and closes sign-in; enabling opens it with its password", async () => {
    const person = await buildAccount(db);
    expect((await disableAccount(as(db, admin), { userId: person.userId })).ok).toBe(true);
    expect(await lastEntry(db)).toEqual(entryOf("account.disable", person));
    const whileDisabled = await signIn(person.username, PASSWORD);
    const sessionLives = await isOpen(db, person.sessionId);
    expect((await enableAccount(as(db, admin), { userId: person.userId })).ok).toBe(true);
    expect(await lastEntry(db)).toEqual(entryOf("account.enable", person));
    expect({ whileDisabled, sessionLives, after: await signIn(person.username, PASSWORD) }).toEqual(
      {
        whileDisabled: "wrong",
        sessionLives: false,
        after: "started",
      },
    );
  });

  test("of two administrators who disable at once, one is told", async () => {
    const person = await buildAccount(db);
    const other = await buildPerson(db, duty("SYSTEM_ADMIN"));
    const results = await Promise.all(
      [admin, other].map((actor) => disableAccount(as(db, actor), { userId: person.userId })),
    );
    expect(results.filter((result) => !result.ok)).toEqual([CHANGED]);
  });

  test("an account in use cannot be enabled", async () => {
    const person = await buildAccount(db);
    expect(await enableAccount(as(db, admin), { userId: person.userId })).toEqual(CHANGED);
  });
});

describe.each([
  ["resetting a password", resetPassword],
  ["disabling", disableAccount],
  ["enabling", enableAccount],
])("%s", (_, command) => {
  test("is not for one's own account", async () => {
    const before = await fingerprint(db);
    expect(await command(as(db, admin), { userId: admin.userId })).toEqual({
      ok: false,
      refusal: { kind: "forbidden" },
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test.each(["SECURITY_ADMIN", "AUDIT_ADMIN", "PLAN_ADMIN"] as const)(
    "is not for a %s, who learns nothing of the account",
    async (role) => {
      const actor = await buildPerson(db, duty(role));
      const person = await buildAccount(db);
      const before = await fingerprint(db);
      const answers = [
        await command(as(db, actor), { userId: person.userId }),
        await command(as(db, actor), { userId: 999_999 }),
      ];
      expect(answers).toEqual(Array(2).fill({ ok: false, refusal: { kind: "not-found" } }));
      expect(await fingerprint(db)).toEqual(before);
    },
  );
});
