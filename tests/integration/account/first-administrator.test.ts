import { expect, test } from "vitest";
import { type Actor, ANONYMOUS } from "@/lib/domain/actor";
import { changePassword } from "@/lib/usecases/account/change-password";
import { createAccount } from "@/lib/usecases/account/create-account";
import { createFirstAdministrator } from "@/lib/usecases/account/create-first-administrator";
import { listAccounts } from "@/lib/usecases/account/list-accounts";
import { showAccount } from "@/lib/usecases/account/show-account";
import { appointFirstSecurityAdministrator } from "@/lib/usecases/role/appoint-first-security-administrator";
import { giveRole } from "@/lib/usecases/role/give-role";
import { resumeSession } from "@/lib/usecases/session/resume-session";
import { startSession } from "@/lib/usecases/session/start-session";
import { as, NOON } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { lastEntry, PASSWORD } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const SYSTEM: Actor = { kind: "system", name: "start" };

/** Signs in with a one-time password and replaces it. */
async function beginWith(username: string, oneTimePassword: string) {
  const signIn = { username, password: oneTimePassword };
  const started = valueIn(await startSession(as(db, ANONYMOUS), signIn));
  if (started.outcome !== "started") throw new Error(started.outcome);
  const resume = async () =>
    valueIn(await resumeSession(as(db, ANONYMOUS), { sessionId: started.sessionId }));
  const form = { current: oneTimePassword, password: PASSWORD, repeated: PASSWORD };
  valueIn(await changePassword(as(db, await resume()), form));
  return { ...as(db, ANONYMOUS), actor: await resume() };
}

test("nobody but the ledger itself makes the first administrator", async () => {
  const before = await fingerprint(db);
  expect(await createFirstAdministrator(as(db, ANONYMOUS), {})).toEqual({
    ok: false,
    refusal: { kind: "forbidden" },
  });
  expect(await fingerprint(db)).toEqual(before);
});

test("an empty ledger comes to its three administrators from one account", async () => {
  const starts = await Promise.all([1, 2].map(() => createFirstAdministrator(as(db, SYSTEM), {})));
  expect(starts.filter((start) => !start.ok)).toEqual([
    { ok: false, refusal: { kind: "conflict", code: "not-empty" } },
  ]);
  const start = starts.find((each) => each.ok);
  if (!start?.ok) throw new Error("No administrator was made.");
  expect(await lastEntry(db)).toEqual({
    at: NOON,
    actorId: null,
    action: "account.create-first-administrator",
    subjectType: "user",
    subjectId: String(start.value.userId),
    details: { username: "admin", role: "SYSTEM_ADMIN" },
  });

  const admin = await beginWith("admin", start.value.oneTimePassword);
  expect(valueIn(await listAccounts(admin, {})).mayAppointFirst).toBe(true);
  const second = valueIn(await createAccount(admin, { username: "anquan", displayName: "安全员" }));
  const third = valueIn(await createAccount(admin, { username: "shenji", displayName: "审计员" }));
  expect(valueIn(await showAccount(admin, { userId: second.userId })).mayAppointFirst).toBe(true);
  valueIn(await appointFirstSecurityAdministrator(admin, { userId: second.userId }));
  expect(await lastEntry(db)).toEqual({
    at: NOON,
    actorId: start.value.userId,
    action: "role.appoint-first-security-administrator",
    subjectType: "user",
    subjectId: String(second.userId),
    details: { username: "anquan", role: "SECURITY_ADMIN", unitId: null },
  });
  expect(valueIn(await listAccounts(admin, {})).mayAppointFirst).toBe(false);
  const afterwards = await appointFirstSecurityAdministrator(admin, { userId: third.userId });
  expect(afterwards).toEqual({
    ok: false,
    refusal: { kind: "conflict", code: "security-administrator-exists" },
  });

  const security = await beginWith("anquan", second.oneTimePassword);
  valueIn(
    await giveRole(security, { userId: String(third.userId), role: "AUDIT_ADMIN", unitId: "" }),
  );
  const audit = await beginWith("shenji", third.oneTimePassword);
  expect(audit.actor.duties).toEqual([{ role: "AUDIT_ADMIN", unitId: null }]);
});

test("a ledger with accounts gets no first administrator", async () => {
  const before = await fingerprint(db);
  expect(await createFirstAdministrator(as(db, SYSTEM), {})).toEqual({
    ok: false,
    refusal: { kind: "conflict", code: "not-empty" },
  });
  expect(await fingerprint(db)).toEqual(before);
});
