import { describe, expect, test } from "vitest";
import type { PeopleField } from "@/lib/domain/account-rows";
import { ANONYMOUS, type Person } from "@/lib/domain/actor";
import type { TypedRow } from "@/lib/domain/list-row";
import { importAccounts } from "@/lib/usecases/account/import-accounts";
import { previewAccounts } from "@/lib/usecases/account/preview-accounts";
import { startSession } from "@/lib/usecases/session/start-session";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { personRow } from "@/tests/support/lists/rows";
import { lastEntry } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";
import { sourceTable } from "@/tests/unit/decomposition/source-table";

const db = await openTestLedger();
const admin = await buildPerson(db, duty("SYSTEM_ADMIN"));

/** Confirms rows as the form does, with the verdicts that a preview shows. */
async function confirm(rows: TypedRow<PeopleField>[], actor: Person = admin) {
  const preview = await previewAccounts(as(db, actor), { rows });
  const seen = preview.ok ? preview.value.assessed.map(({ verdict }) => verdict).join(" ") : "";
  return importAccounts(as(db, actor), { rows, seen });
}

describe("a list of people", () => {
  test("makes accounts that sign in with their one-time passwords, without roles, and is audited", async () => {
    const rows = [
      personRow({ displayName: "张伟", username: "ZhangWei", unit: "市教育局", role: "填报人" }),
      personRow({ displayName: "李娜", username: "lina" }),
      personRow({ displayName: "张伟", username: "zhangwei", role: "单位审核人" }),
      { ...personRow({ displayName: "略过" }), skip: true },
    ];
    const { accounts } = valueIn(await confirm(rows));
    const [zhang, li] = accounts;
    expect(accounts.map(({ username, displayName }) => [username, displayName])).toEqual([
      ["zhangwei", "张伟"],
      ["lina", "李娜"],
    ]);
    expect(await lastEntry(db)).toEqual({
      at: NOON,
      actorId: admin.userId,
      action: "account.import",
      subjectType: "user",
      subjectId: "list",
      details: {
        accounts: [
          { userId: zhang?.userId, username: "zhangwei", displayName: "张伟" },
          { userId: li?.userId, username: "lina", displayName: "李娜" },
        ],
      },
    });
    const account = await db.prisma.user.findUniqueOrThrow({
      where: { username: "lina" },
      include: { memberships: true },
    });
    expect([account.mustChangePassword, account.createdAt, account.memberships]).toEqual([
      true,
      NOON,
      [],
    ]);
    const signIn = { username: "lina", password: li?.oneTimePassword };
    expect(await startSession(as(db, ANONYMOUS), signIn)).toMatchObject({
      ok: true,
      value: { outcome: "started", userId: li?.userId },
    });
  });

  test("leaves no one-time password anywhere in the database", async () => {
    const rows = [personRow({ displayName: "王芳", username: "wangfang" })];
    const { accounts } = valueIn(await confirm(rows));
    const kept = JSON.stringify([
      await db.prisma.user.findMany(),
      await db.prisma.auditEntry.findMany({ omit: { id: true } }),
    ]);
    expect(kept).toContain("wangfang");
    expect(kept).not.toContain(accounts[0]?.oneTimePassword);
  });

  test("is told from a file, with sign-in names made of pinyin", async () => {
    const document = sourceTable([
      ["单位", "姓名", "拼音"],
      ["市教育局", "赵六", "Zhào Liù"],
    ]);
    expect(valueIn(await previewAccounts(as(db, admin), { document }))).toMatchObject({
      rows: [{ values: { displayName: "赵六", username: "zhaoliu", unit: "市教育局", role: "" } }],
      reading: { derived: 1 },
      assessed: [{ verdict: "create" }],
    });
  });

  test("makes no account at all where one row is refused, and names the cell", async () => {
    const rows = [
      personRow({ displayName: "新人", username: "xinren" }),
      personRow({ displayName: "别人", username: "lina" }),
      personRow({ displayName: "无名" }),
    ];
    const before = await fingerprint(db);
    expect(await confirm(rows)).toEqual({
      ok: false,
      refusal: {
        kind: "invalid",
        issues: [
          { field: "rows.1.username", code: "username-held", params: { name: "李娜" } },
          { field: "rows.2.username", code: "username-needed" },
        ],
      },
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("of accounts that are there brings nothing", async () => {
    const rows = [personRow({ displayName: "李娜", username: "lina" })];
    const before = await fingerprint(db);
    expect(await confirm(rows)).toEqual({
      ok: false,
      refusal: { kind: "invalid", issues: [{ field: "rows", code: "list-brings-nothing" }] },
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("confirmed by two at once makes its accounts once, all by one hand", async () => {
    const other = await buildPerson(db, duty("SYSTEM_ADMIN"));
    const rows = ["a", "b", "c"].map((letter) =>
      personRow({ displayName: `人${letter}`, username: `race-${letter}` }),
    );
    const sent = { rows, seen: "create create create" };
    const results = await Promise.all([
      importAccounts(as(db, admin), sent),
      importAccounts(as(db, other), sent),
    ]);
    expect(results.filter(({ ok }) => !ok)).toEqual([
      { ok: false, refusal: { kind: "conflict", code: "list-changed" } },
    ]);
    expect(await db.prisma.user.count({ where: { username: { startsWith: "race-" } } })).toBe(3);
  });

  test.each(["SECURITY_ADMIN", "AUDIT_ADMIN", "PLAN_ADMIN", "SUPERVISOR"] as const)(
    "is not for a %s",
    async (role) => {
      const actor = await buildPerson(db, duty(role));
      const rows = [personRow({ displayName: "某人", username: "someone" })];
      const before = await fingerprint(db);
      const forbidden = { ok: false, refusal: { kind: "forbidden" } };
      expect([
        await previewAccounts(as(db, actor), { rows }),
        await importAccounts(as(db, actor), { rows, seen: "create" }),
      ]).toEqual([forbidden, forbidden]);
      expect(await fingerprint(db)).toEqual(before);
    },
  );
});
