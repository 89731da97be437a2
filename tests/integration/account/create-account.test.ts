import { expect, test } from "vitest";
import { ANONYMOUS } from "@/lib/domain/actor";
import { createAccount } from "@/lib/usecases/account/create-account";
import { startSession } from "@/lib/usecases/session/start-session";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { lastEntry } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

test("a new account signs in with its one-time password and must change it", async () => {
  const admin = await buildPerson(db, duty("SYSTEM_ADMIN"));
  const form = { username: " WangFang ", displayName: "王芳" };
  const created = valueIn(await createAccount(as(db, admin), form));
  const { userId, oneTimePassword } = created;
  expect(created).toEqual({
    userId,
    username: "wangfang",
    displayName: "王芳",
    oneTimePassword,
  });
  const account = await db.prisma.user.findUniqueOrThrow({ where: { id: userId } });
  expect([account.mustChangePassword, account.createdAt]).toEqual([true, NOON]);
  expect(await lastEntry(db)).toEqual({
    at: NOON,
    actorId: admin.userId,
    action: "account.create",
    subjectType: "user",
    subjectId: String(userId),
    details: { username: "wangfang", displayName: "王芳" },
  });
  const signIn = { username: "wangfang", password: oneTimePassword };
  expect(await startSession(as(db, ANONYMOUS), signIn)).toMatchObject({
    ok: true,
    value: { outcome: "started", userId },
  });
});

test("a one-time password stands nowhere in the database", async () => {
  const admin = await buildPerson(db, duty("SYSTEM_ADMIN"));
  const form = { username: "secretive", displayName: "李四" };
  const { oneTimePassword } = valueIn(await createAccount(as(db, admin), form));
  const kept = JSON.stringify([
    await db.prisma.user.findMany(),
    await db.prisma.auditEntry.findMany({ omit: { id: true } }),
  ]);
  expect(kept).toContain("secretive");
  expect(kept).not.toContain(oneTimePassword);
});

test("of two accounts made at once with one name, one is made", async () => {
  const admins = [
    await buildPerson(db, duty("SYSTEM_ADMIN")),
    await buildPerson(db, duty("SYSTEM_ADMIN")),
  ];
  const form = { username: "twice", displayName: "张三" };
  const results = await Promise.all(admins.map((admin) => createAccount(as(db, admin), form)));
  expect(results.filter((result) => !result.ok)).toEqual([
    {
      ok: false,
      refusal: { kind: "invalid", issues: [{ field: "username", code: "username-taken" }] },
    },
  ]);
  expect(await db.prisma.user.count({ where: { username: "twice" } })).toBe(1);
});

test.each([
  ["a blank name", { username: "zhaoliu", displayName: " " }, "displayName", "required"],
  [
    "a sign-in name with a blank",
    { username: "zhao liu", displayName: "赵六" },
    "username",
    "username-form",
  ],
])("%s makes no account and leaves no trace", async (_, form, field, code) => {
  const admin = await buildPerson(db, duty("SYSTEM_ADMIN"));
  const before = await fingerprint(db);
  const result = await createAccount(as(db, admin), form);
  expect(result).toMatchObject({
    ok: false,
    refusal: { kind: "invalid", issues: [{ field, code }] },
  });
  expect(await fingerprint(db)).toEqual(before);
});

test.each(["SECURITY_ADMIN", "AUDIT_ADMIN", "PLAN_ADMIN", "SUPERVISOR"] as const)(
  "a %s makes no account",
  async (role) => {
    const actor = await buildPerson(db, duty(role));
    const before = await fingerprint(db);
    const form = { username: "zhaoliu", displayName: "赵六" };
    expect(await createAccount(as(db, actor), form)).toEqual({
      ok: false,
      refusal: { kind: "forbidden" },
    });
    expect(await fingerprint(db)).toEqual(before);
  },
);
