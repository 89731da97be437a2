import { describe, expect, test } from "vitest";
import type { PeopleField } from "@/lib/domain/account-rows";
import { ANONYMOUS, type Person } from "@/lib/domain/actor";
import type { TypedRow } from "@/lib/domain/list-row";
import { listAudit } from "@/lib/usecases/audit/list-audit";
import { giveRole } from "@/lib/usecases/role/give-role";
import { importRoles } from "@/lib/usecases/role/import-roles";
import { previewRoles } from "@/lib/usecases/role/preview-roles";
import { resumeSession } from "@/lib/usecases/session/resume-session";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { buildUnit } from "@/tests/support/builders/unit";
import { fingerprint } from "@/tests/support/fingerprint";
import { personRow } from "@/tests/support/lists/rows";
import { lastEntry } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";
import { sourceTable } from "@/tests/unit/decomposition/source-table";

const db = await openTestLedger();
const security = await buildPerson(db, duty("SECURITY_ADMIN"));
const unit = await buildUnit(db, { name: "市教育局" });

/** Confirms rows as the form does, with the verdicts that a preview shows. */
async function confirm(rows: TypedRow<PeopleField>[], actor: Person = security) {
  const preview = await previewRoles(as(db, actor), { rows });
  const seen = preview.ok ? preview.value.assessed.map(({ verdict }) => verdict).join(" ") : "";
  return importRoles(as(db, actor), { rows, seen });
}

/** What a person's next request may do. */
async function dutiesOf({ sessionId }: Person) {
  return valueIn(await resumeSession(as(db, ANONYMOUS), { sessionId })).duties;
}

describe("a list of roles", () => {
  test("gives them from today on, leaves what is held, and is audited", async () => {
    const reporter = await buildPerson(db);
    const supervisor = await buildPerson(db);
    const holder = await buildPerson(db, duty("REPORTER", unit));
    const rows = [
      personRow({ username: reporter.username, unit: unit.name, role: "填报人、单位审核人" }),
      personRow({ displayName: supervisor.displayName, role: "督查员" }),
      personRow({ username: holder.username, unit: unit.name, role: "填报人" }),
    ];
    const { given } = valueIn(await confirm(rows));
    expect([await dutiesOf(reporter), await dutiesOf(supervisor), await dutiesOf(holder)]).toEqual([
      [
        { role: "REPORTER", unitId: unit.id },
        { role: "UNIT_APPROVER", unitId: unit.id },
      ],
      [{ role: "SUPERVISOR", unitId: null }],
      [{ role: "REPORTER", unitId: unit.id }],
    ]);
    const { userId, username } = reporter;
    expect(await lastEntry(db)).toEqual({
      at: NOON,
      actorId: security.userId,
      action: "role.import",
      subjectType: "user",
      subjectId: "list",
      details: { from: "2018-07-30", given },
    });
    const auditor = await buildPerson(db, duty("AUDIT_ADMIN"));
    const trailOf = async (person: Person) =>
      valueIn(await listAudit(as(db, auditor), { subject: `user:${person.userId}` })).rows.length;
    expect([await trailOf(reporter), await trailOf(holder)]).toEqual([1, 0]);
    expect(given.map(({ membershipId: _, ...each }) => each)).toEqual([
      { userId, username, role: "REPORTER", unitId: unit.id },
      { userId, username, role: "UNIT_APPROVER", unitId: unit.id },
      {
        userId: supervisor.userId,
        username: supervisor.username,
        role: "SUPERVISOR",
        unitId: null,
      },
    ]);
  });

  test("is told from the same sheet that made the accounts", async () => {
    const person = await buildPerson(db);
    const document = sourceTable([
      ["姓名", "登录名", "单位", "角色"],
      [person.displayName, person.username, "试验市市教育局", "单位负责人"],
    ]);
    expect(valueIn(await previewRoles(as(db, security), { document }))).toMatchObject({
      assessed: [
        { verdict: "give", entry: { userId: person.userId, duties: [{ role: "UNIT_HEAD" }] } },
      ],
    });
  });

  test("gives no role at all where one row breaks a rule of a single appointment", async () => {
    const person = await buildPerson(db);
    const leader = await buildPerson(db, duty("LEADER"));
    const rows = [
      personRow({ username: person.username, unit: unit.name, role: "填报人" }),
      personRow({ username: leader.username, role: "审计管理员" }),
      personRow({ username: person.username, role: "系统管理员" }),
      personRow({ username: security.username, role: "督查员" }),
      personRow({ username: leader.username, unit: "市无此局", role: "填报人" }),
    ];
    const before = await fingerprint(db);
    const result = await confirm(rows);
    expect(result).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
    if (!result.ok && result.refusal.kind === "invalid")
      expect(result.refusal.issues.map(({ field, code }) => [field, code])).toEqual([
        ["rows.1.role", "administrator-holds-others"],
        ["rows.2.role", "administrator-holds-others"],
        ["rows.3.username", "role-for-oneself"],
        ["rows.4.unit", "role-unit-unknown"],
      ]);
    expect(await fingerprint(db)).toEqual(before);
  });

  test("is looked at again where a role was given meanwhile", async () => {
    const person = await buildPerson(db);
    const rows = [personRow({ username: person.username, role: "督查员" })];
    const form = { userId: person.userId, role: "SUPERVISOR", unitId: "" };
    const results = await Promise.all([
      importRoles(as(db, security), { rows, seen: "give" }),
      giveRole(as(db, security), form),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await dutiesOf(person)).toEqual([{ role: "SUPERVISOR", unitId: null }]);
    const before = await fingerprint(db);
    expect(await importRoles(as(db, security), { rows, seen: "give" })).toEqual({
      ok: false,
      refusal: { kind: "conflict", code: "list-changed" },
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test.each(["SYSTEM_ADMIN", "AUDIT_ADMIN", "PLAN_ADMIN", "SUPERVISION_CHIEF"] as const)(
    "is not for a %s",
    async (role) => {
      const actor = await buildPerson(db, duty(role));
      const person = await buildPerson(db);
      const rows = [personRow({ username: person.username, role: "督查员" })];
      const before = await fingerprint(db);
      const forbidden = { ok: false, refusal: { kind: "forbidden" } };
      expect([
        await previewRoles(as(db, actor), { rows }),
        await importRoles(as(db, actor), { rows, seen: "give" }),
      ]).toEqual([forbidden, forbidden]);
      expect(await fingerprint(db)).toEqual(before);
    },
  );
});
