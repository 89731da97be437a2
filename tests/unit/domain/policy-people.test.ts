import { describe, expect, test } from "vitest";
import { accountPermission, accountState, checkUsername } from "@/lib/domain/account-rules";
import { type Actor, ANONYMOUS, type Duty, ROLES, type Role } from "@/lib/domain/actor";
import {
  canManageAccounts,
  canManageRoles,
  canReadAudit,
  canReadBoard,
  canReadLedger,
  readScope,
} from "@/lib/domain/policy";
import {
  canAppointFirstSecurityAdministrator,
  checkAppointment,
  rolePermission,
} from "@/lib/domain/role-rules";

const UNIT = 7;
const UNIT_ROLES: Role[] = ["REPORTER", "UNIT_APPROVER", "UNIT_HEAD"];

function person(...roles: Role[]): Actor {
  return {
    kind: "person",
    userId: 1,
    username: "wangfang",
    displayName: "王芳",
    sessionId: "s",
    mustChangePassword: false,
    duties: roles.map(dutyOf),
  };
}

function dutyOf(role: Role): Duty {
  return { role, unitId: UNIT_ROLES.includes(role) ? UNIT : null };
}

describe("what a role opens", () => {
  const questions = {
    canReadLedger,
    canReadBoard,
    canManageAccounts,
    canManageRoles,
    canReadAudit,
  };
  const UNIT_OPENS = ["canReadLedger"];
  const OFFICE_OPENS = ["canReadLedger", "canReadBoard"];
  const opens: Record<Role, string[]> = {
    REPORTER: UNIT_OPENS,
    UNIT_APPROVER: UNIT_OPENS,
    UNIT_HEAD: UNIT_OPENS,
    SUPERVISOR: OFFICE_OPENS,
    SUPERVISION_CHIEF: OFFICE_OPENS,
    LEADER: OFFICE_OPENS,
    PLAN_ADMIN: OFFICE_OPENS,
    SYSTEM_ADMIN: ["canManageAccounts"],
    SECURITY_ADMIN: ["canManageRoles"],
    AUDIT_ADMIN: ["canReadAudit"],
  };

  test.each(ROLES)("%s", (role) => {
    const opened = Object.entries(questions).filter(([, may]) => may(person(role)));
    expect(opened.map(([name]) => name)).toEqual(opens[role]);
  });

  test("nobody who has not signed in may do anything", () => {
    expect(Object.values(questions).map((may) => may(ANONYMOUS))).toEqual(Array(5).fill(false));
  });

  test("the three administrators read no item of any unit", () => {
    const scopes = (["SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"] as const).map((role) =>
      readScope(person(role)),
    );
    expect(scopes).toEqual(Array(3).fill({ kind: "units", unitIds: [] }));
  });
});

describe("giving a role", () => {
  const issue = (field: string, code: string) => [{ field, code }];
  const OTHERS = issue("role", "administrator-holds-others");
  const SEPARATE = issue("role", "holder-is-administrator");

  test.each<[string, Duty, Role[], { field: string; code: string }[]]>([
    ["a reporter belongs to a unit", { role: "REPORTER", unitId: UNIT }, [], []],
    [
      "a reporter without a unit is none",
      { role: "REPORTER", unitId: null },
      [],
      issue("unitId", "role-needs-unit"),
    ],
    [
      "an approver without a unit is none",
      { role: "UNIT_APPROVER", unitId: null },
      [],
      issue("unitId", "role-needs-unit"),
    ],
    [
      "a head of no unit is none",
      { role: "UNIT_HEAD", unitId: null },
      [],
      issue("unitId", "role-needs-unit"),
    ],
    ["a supervisor supervises all units", { role: "SUPERVISOR", unitId: null }, [], []],
    [
      "a supervisor of one unit is none",
      { role: "SUPERVISOR", unitId: UNIT },
      [],
      issue("unitId", "role-without-unit"),
    ],
    [
      "an administrator belongs to no unit",
      { role: "AUDIT_ADMIN", unitId: UNIT },
      [],
      issue("unitId", "role-without-unit"),
    ],
    [
      "one person may report and approve in a small unit",
      { role: "UNIT_APPROVER", unitId: UNIT },
      ["REPORTER"],
      [],
    ],
    ["one person may report for two units", { role: "REPORTER", unitId: 8 }, ["REPORTER"], []],
    [
      "a supervisor may also administer plans",
      { role: "PLAN_ADMIN", unitId: null },
      ["SUPERVISOR"],
      [],
    ],
    [
      "a role held is not given again",
      { role: "LEADER", unitId: null },
      ["LEADER"],
      issue("role", "role-already-held"),
    ],
    [
      "a system administrator is no security administrator",
      { role: "SECURITY_ADMIN", unitId: null },
      ["SYSTEM_ADMIN"],
      OTHERS,
    ],
    [
      "a security administrator is no audit administrator",
      { role: "AUDIT_ADMIN", unitId: null },
      ["SECURITY_ADMIN"],
      OTHERS,
    ],
    [
      "an audit administrator is no system administrator",
      { role: "SYSTEM_ADMIN", unitId: null },
      ["AUDIT_ADMIN"],
      OTHERS,
    ],
    [
      "a reporter does not become an administrator",
      { role: "SYSTEM_ADMIN", unitId: null },
      ["REPORTER"],
      OTHERS,
    ],
    [
      "a system administrator does not report",
      { role: "REPORTER", unitId: UNIT },
      ["SYSTEM_ADMIN"],
      SEPARATE,
    ],
    [
      "a security administrator does not supervise",
      { role: "SUPERVISOR", unitId: null },
      ["SECURITY_ADMIN"],
      SEPARATE,
    ],
    [
      "an audit administrator does not lead",
      { role: "LEADER", unitId: null },
      ["AUDIT_ADMIN"],
      SEPARATE,
    ],
  ])("%s", (_, wanted, held, issues) => {
    expect(checkAppointment(wanted, held.map(dutyOf))).toEqual(issues);
  });

  test("is the security administrator's, though not to oneself", () => {
    const answers = [
      rolePermission(person("SECURITY_ADMIN"), 2),
      rolePermission(person("SECURITY_ADMIN"), 1),
      rolePermission(person("SYSTEM_ADMIN"), 2),
      rolePermission(person("PLAN_ADMIN"), 2),
    ];
    expect(answers).toEqual(["allowed", "forbidden", "hidden", "hidden"]);
  });

  test("the first security administrator is appointed by the system administrator, a second is not", () => {
    const answers = [
      canAppointFirstSecurityAdministrator(person("SYSTEM_ADMIN"), 0),
      canAppointFirstSecurityAdministrator(person("SYSTEM_ADMIN"), 1),
      canAppointFirstSecurityAdministrator(person("PLAN_ADMIN"), 0),
    ];
    expect(answers).toEqual([true, false, false]);
  });
});

describe("an account", () => {
  test("is changed by the system administrator, though not one's own", () => {
    const answers = [
      accountPermission(person("SYSTEM_ADMIN"), 2),
      accountPermission(person("SYSTEM_ADMIN"), 1),
      accountPermission(person("SECURITY_ADMIN"), 2),
    ];
    expect(answers).toEqual(["allowed", "forbidden", "hidden"]);
  });

  test.each([
    ["wangfang", true],
    ["fgw.zhang-2", true],
    ["abc", true],
    ["ab", false],
    ["a".repeat(33), false],
    ["2zhang", false],
    ["王芳", false],
    ["wang fang", false],
  ])("the sign-in name %s: %s", (username, fits) => {
    const issue = { field: "username", code: "username-form", params: { min: 3, max: 32 } };
    expect(checkUsername(username)).toEqual(fits ? [] : [issue]);
  });

  test.each([
    ["in use", null, false, "active"],
    ["waiting for its password to be changed", null, true, "one-time"],
    ["disabled, whatever its password", new Date(0), true, "disabled"],
  ])("stands as %s", (_, disabledAt, mustChangePassword, state) => {
    expect(accountState({ disabledAt, mustChangePassword })).toBe(state);
  });
});
