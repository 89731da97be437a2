import { describe, expect, test } from "vitest";
import { ANONYMOUS, type Person } from "@/lib/domain/actor";
import { appointFirstSecurityAdministrator } from "@/lib/usecases/role/appoint-first-security-administrator";
import { endRole } from "@/lib/usecases/role/end-role";
import { giveRole } from "@/lib/usecases/role/give-role";
import { listRoleHolders } from "@/lib/usecases/role/list-role-holders";
import { showRoles } from "@/lib/usecases/role/show-roles";
import { resumeSession } from "@/lib/usecases/session/resume-session";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { buildCollective, buildUnit } from "@/tests/support/builders/unit";
import { fingerprint } from "@/tests/support/fingerprint";
import { lastEntry } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const security = await buildPerson(db, duty("SECURITY_ADMIN"));
const unit = await buildUnit(db);
const collective = await buildCollective(db, [unit]);
const TOMORROW = new Date("2018-07-31T04:00:00Z");
const NOT_FOUND = { ok: false, refusal: { kind: "not-found" } };

/** What a person's next request may do. */
async function dutiesOf({ sessionId }: Person) {
  return valueIn(await resumeSession(as(db, ANONYMOUS), { sessionId })).duties;
}

/** Gives a role as its form sends it. */
function give(person: Person, role: string, unitId: number | null, actor: Person = security) {
  const form = {
    userId: String(person.userId),
    role,
    unitId: unitId === null ? "" : String(unitId),
  };
  return giveRole(as(db, actor), form);
}

describe("giving a role", () => {
  test("opens what it opens with the person's next request", async () => {
    const person = await buildPerson(db);
    const { membershipId } = valueIn(await give(person, "REPORTER", unit.id));
    expect(await dutiesOf(person)).toEqual([{ role: "REPORTER", unitId: unit.id }]);
    expect(await lastEntry(db)).toEqual({
      at: NOON,
      actorId: security.userId,
      action: "role.give",
      subjectType: "user",
      subjectId: String(person.userId),
      details: {
        username: person.username,
        role: "REPORTER",
        unitId: unit.id,
        from: "2018-07-30",
        membershipId,
      },
    });
  });

  test.each([
    ["a reporter without a unit", "REPORTER", null, "unitId", "role-needs-unit"],
    ["a leader of one unit", "LEADER", unit.id, "unitId", "role-without-unit"],
    ["a reporter of a collective", "REPORTER", collective.id, "unitId", "unknown-choice"],
    ["a reporter of a unit that is not there", "REPORTER", 999_999, "unitId", "unknown-choice"],
    ["a role that is not there", "EMPEROR", null, "role", "unknown-choice"],
    ["no role", "", null, "role", "required"],
  ])("refuses %s", async (_, role, unitId, field, code) => {
    const person = await buildPerson(db);
    const before = await fingerprint(db);
    expect(await give(person, role, unitId)).toEqual({
      ok: false,
      refusal: { kind: "invalid", issues: [{ field, code }] },
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("never makes one account two administrators, even by two hands at once", async () => {
    const person = await buildPerson(db);
    const other = await buildPerson(db, duty("SECURITY_ADMIN"));
    const results = await Promise.all([
      give(person, "AUDIT_ADMIN", null),
      give(person, "SYSTEM_ADMIN", null, other),
    ]);
    expect(results.filter((result) => !result.ok)).toEqual([
      {
        ok: false,
        refusal: {
          kind: "invalid",
          issues: [{ field: "role", code: "administrator-holds-others" }],
        },
      },
    ]);
    expect(await dutiesOf(person)).toHaveLength(1);
  });

  test("is not for oneself", async () => {
    const before = await fingerprint(db);
    expect(await give(security, "AUDIT_ADMIN", null)).toEqual({
      ok: false,
      refusal: { kind: "forbidden" },
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test.each(["SYSTEM_ADMIN", "AUDIT_ADMIN", "PLAN_ADMIN", "SUPERVISION_CHIEF"] as const)(
    "is not for a %s",
    async (role) => {
      const actor = await buildPerson(db, duty(role));
      const person = await buildPerson(db);
      const before = await fingerprint(db);
      expect(await give(person, "LEADER", null, actor)).toEqual(NOT_FOUND);
      expect(await fingerprint(db)).toEqual(before);
    },
  );
});

describe("ending a role", () => {
  test("closes at once what it opened and keeps the row with its days", async () => {
    const person = await buildPerson(db, duty("LEADER"));
    const [row] = valueIn(await showRoles(as(db, security), { userId: person.userId })).present;
    if (!row) throw new Error("The role is shown.");
    valueIn(await endRole(as(db, security), { membershipId: row.id }));
    expect(await dutiesOf(person)).toEqual([]);
    const shown = valueIn(await showRoles(as(db, security), { userId: person.userId }));
    expect([shown.present, shown.past]).toEqual([[], [{ ...row, validUntil: "2018-07-30" }]]);
    expect(await lastEntry(db)).toEqual({
      at: NOON,
      actorId: security.userId,
      action: "role.end",
      subjectType: "user",
      subjectId: String(person.userId),
      details: { membershipId: row.id, role: "LEADER", unitId: null, asOf: "2018-07-30" },
    });
  });

  test("makes room for a role that it excluded", async () => {
    const person = await buildPerson(db);
    const { membershipId } = valueIn(await give(person, "REPORTER", unit.id));
    valueIn(await endRole(as(db, security), { membershipId }));
    valueIn(await give(person, "AUDIT_ADMIN", null));
    expect(await dutiesOf(person)).toEqual([{ role: "AUDIT_ADMIN", unitId: null }]);
  });

  test("can be taken back on the same day, and the role be given anew later", async () => {
    const person = await buildPerson(db);
    const first = valueIn(await give(person, "REPORTER", unit.id));
    valueIn(await endRole(as(db, security), first));
    const second = valueIn(await give(person, "REPORTER", unit.id));
    valueIn(await endRole(as(db, security, TOMORROW), second));
    const form = { userId: person.userId, role: "REPORTER", unitId: unit.id };
    const third = valueIn(await giveRole(as(db, security, TOMORROW), form));
    expect([
      second.membershipId === first.membershipId,
      third.membershipId === first.membershipId,
    ]).toEqual([true, false]);
  });

  test("is refused for a role that has ended already, for one's own and to others", async () => {
    const person = await buildPerson(db);
    const { membershipId } = valueIn(await give(person, "LEADER", null));
    const chief = await buildPerson(db, duty("SUPERVISION_CHIEF"));
    const [own] = valueIn(await showRoles(as(db, security), { userId: security.userId })).present;
    const before = await fingerprint(db);
    const refused = [
      await endRole(as(db, chief), { membershipId }),
      await endRole(as(db, security), { membershipId: own?.id }),
    ];
    expect(await fingerprint(db)).toEqual(before);
    valueIn(await endRole(as(db, security), { membershipId }));
    refused.push(await endRole(as(db, security), { membershipId }));
    expect(refused).toEqual([
      NOT_FOUND,
      { ok: false, refusal: { kind: "forbidden" } },
      { ok: false, refusal: { kind: "conflict", code: "role-ended" } },
    ]);
  });
});

describe("the first security administrator", () => {
  test("is not appointed while there is one, disabled or not", async () => {
    const admin = await buildPerson(db, duty("SYSTEM_ADMIN"));
    const person = await buildPerson(db);
    await db.prisma.user.update({ where: { id: security.userId }, data: { disabledAt: NOON } });
    const before = await fingerprint(db);
    const answers = [
      await appointFirstSecurityAdministrator(as(db, admin), { userId: person.userId }),
      await appointFirstSecurityAdministrator(as(db, admin), { userId: admin.userId }),
      await appointFirstSecurityAdministrator(as(db, security), { userId: person.userId }),
    ];
    expect(answers).toEqual([
      { ok: false, refusal: { kind: "conflict", code: "security-administrator-exists" } },
      { ok: false, refusal: { kind: "forbidden" } },
      NOT_FOUND,
    ]);
    expect(await fingerprint(db)).toEqual(before);
    await db.prisma.user.update({ where: { id: security.userId }, data: { disabledAt: null } });
  });

  test("is not someone who holds a business role", async () => {
    const admin = await buildPerson(db, duty("SYSTEM_ADMIN"));
    const leader = await buildPerson(db, duty("LEADER"));
    await db.prisma.membership.updateMany({
      where: { role: "SECURITY_ADMIN" },
      data: { validUntil: new Date("2018-07-30") },
    });
    expect(
      await appointFirstSecurityAdministrator(as(db, admin), { userId: leader.userId }),
    ).toEqual({
      ok: false,
      refusal: { kind: "invalid", issues: [{ field: "role", code: "administrator-holds-others" }] },
    });
  });
});

test("people and their roles are the security administrator's to see", async () => {
  const leader = await buildPerson(db, duty("LEADER"));
  const list = valueIn(await listRoleHolders(as(db, security), { q: leader.username }));
  expect(list.rows.map(({ username, duties }) => ({ username, duties }))).toEqual([
    { username: leader.username, duties: [{ role: "LEADER", unitId: null, unitName: null }] },
  ]);
  expect([
    await listRoleHolders(as(db, leader), {}),
    await showRoles(as(db, leader), { userId: leader.userId }),
  ]).toEqual([{ ok: false, refusal: { kind: "forbidden" } }, NOT_FOUND]);
});
