import { expect, test } from "vitest";
import { changePassword } from "@/lib/usecases/account/change-password";
import { listAccounts } from "@/lib/usecases/account/list-accounts";
import { passwordFits } from "@/lib/usecases/account/password-hash";
import { as, NOON } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { buildAccount, isOpen, lastEntry, PASSWORD } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";

const db = await openTestLedger();
const ONE_TIME = "kmw7-bcd3-tfg9-xrn4";

function makeNewcomer() {
  return buildAccount(db, {
    password: ONE_TIME,
    mustChangePassword: true,
    duties: [{ role: "SYSTEM_ADMIN", unitId: null }],
  });
}

test("a one-time password gives way to one's own, and other sessions end", async () => {
  const person = await makeNewcomer();
  const { id: otherId } = await db.prisma.userSession.create({
    data: { userId: person.userId, createdAt: NOON, lastSeenAt: NOON },
  });
  const form = { current: ONE_TIME, password: PASSWORD, repeated: PASSWORD };
  expect(await changePassword(as(db, person), form)).toEqual({
    ok: true,
    value: { userId: person.userId },
  });
  const account = await db.prisma.user.findUniqueOrThrow({ where: { id: person.userId } });
  expect({
    fits: await passwordFits(PASSWORD, account.passwordHash),
    mustChange: account.mustChangePassword,
    here: await isOpen(db, person.sessionId),
    elsewhere: await isOpen(db, otherId),
  }).toEqual({ fits: true, mustChange: false, here: true, elsewhere: false });
  expect(await lastEntry(db)).toEqual({
    at: NOON,
    actorId: person.userId,
    action: "password.change",
    subjectType: "user",
    subjectId: String(person.userId),
    details: {},
  });
});

test.each([
  [
    "the present password is wrong",
    { current: "no", password: PASSWORD, repeated: PASSWORD },
    "current",
    "password-wrong",
  ],
  [
    "the new one is too short",
    { current: ONE_TIME, password: "Ab1-", repeated: "Ab1-" },
    "password",
    "password-too-short",
  ],
  [
    "it is the one-time password again",
    { current: ONE_TIME, password: ONE_TIME, repeated: ONE_TIME },
    "password",
    "password-unchanged",
  ],
  [
    "the two new ones differ",
    { current: ONE_TIME, password: PASSWORD, repeated: `${PASSWORD}.` },
    "repeated",
    "password-differs",
  ],
  [
    "nothing was typed",
    { current: "", password: PASSWORD, repeated: PASSWORD },
    "current",
    "required",
  ],
])("a password stays when %s", async (_, form, field, code) => {
  const person = await makeNewcomer();
  const before = await fingerprint(db);
  expect(await changePassword(as(db, person), form)).toMatchObject({
    ok: false,
    refusal: { kind: "invalid", issues: [{ field, code }] },
  });
  expect(await fingerprint(db)).toEqual(before);
});

test("until the one-time password is changed, nothing else is open", async () => {
  const person = await makeNewcomer();
  expect(await listAccounts(as(db, person), {})).toEqual({
    ok: false,
    refusal: { kind: "forbidden" },
  });
});
