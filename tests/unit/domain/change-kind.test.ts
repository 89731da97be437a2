import { describe, expect, test } from "vitest";
import type { Actor, Role } from "@/lib/domain/actor";
import {
  CHANGE_KINDS,
  type ChangeKind,
  canRequestChange,
  needsLeader,
  routeOf,
  startOfRequest,
} from "@/lib/domain/change-kind";

const UNIT = 7;
const person = (role: Role, unitId: number | null = null): Actor => ({
  kind: "person",
  userId: 1,
  username: "wang",
  displayName: "王芳",
  sessionId: "1",
  mustChangePassword: false,
  duties: [{ role, unitId }],
});
const PEOPLE = {
  reporter: person("REPORTER", UNIT),
  approver: person("UNIT_APPROVER", UNIT),
  stranger: person("UNIT_HEAD", UNIT + 1),
  supervisor: person("SUPERVISOR"),
  chief: person("SUPERVISION_CHIEF"),
  leader: person("LEADER"),
  admin: person("PLAN_ADMIN"),
};
const asked = (who: keyof typeof PEOPLE) =>
  CHANGE_KINDS.filter((kind) => canRequestChange(PEOPLE[who], kind, UNIT));

describe("who asks for what:", () => {
  test.each([
    ["reporter", ["EXTENSION", "TARGET", "LEAD", "SUSPENSION", "RESUMPTION", "TERMINATION"]],
    ["approver", ["EXTENSION", "TARGET", "LEAD", "SUSPENSION", "RESUMPTION", "TERMINATION"]],
    ["supervisor", ["LEAD", "SUSPENSION", "RESUMPTION", "TERMINATION", "REVOCATION"]],
    ["chief", ["LEAD", "SUSPENSION", "RESUMPTION", "TERMINATION", "REVOCATION"]],
    ["stranger", []],
    ["leader", []],
    ["admin", []],
  ] as const)("a %s", (who, kinds) => {
    expect(asked(who)).toEqual(kinds);
  });
});

describe("where a request begins:", () => {
  test.each([
    ["reporter", "TARGET", "UNIT", null],
    ["approver", "TARGET", "OFFICE", "UNIT"],
    ["supervisor", "TERMINATION", "OFFICE", null],
    ["chief", "TERMINATION", "LEADER", "OFFICE"],
    ["chief", "RESUMPTION", "OFFICE", null],
  ] as const)("a %s asking for %s waits for %s", (who, kind, waitsFor, spoken) => {
    const start = startOfRequest(PEOPLE[who], { kind, filingUnitId: UNIT, again: false });
    expect(start).toEqual({ waitsFor, spoken });
  });
});

test.each<[ChangeKind, boolean, boolean]>([
  ["EXTENSION", false, false],
  ["EXTENSION", true, true],
  ["RESUMPTION", false, false],
  ["TARGET", false, true],
  ["LEAD", false, true],
  ["SUSPENSION", false, true],
  ["TERMINATION", false, true],
  ["REVOCATION", false, true],
])("%s, extended before %s, needs the leader: %s", (kind, again, needed) => {
  expect(needsLeader(kind, again)).toBe(needed);
});

test.each([
  ["EXTENSION", "UNIT", [], ["UNIT", "OFFICE"]],
  ["TARGET", "OFFICE", ["UNIT"], ["UNIT", "OFFICE", "LEADER"]],
  ["LEAD", "OFFICE", [], ["OFFICE", "LEADER"]],
  ["REVOCATION", null, ["OFFICE", "LEADER"], ["OFFICE", "LEADER"]],
  ["RESUMPTION", null, [], ["UNIT", "OFFICE"]],
] as const)("%s waiting for %s after %j goes by %j", (kind, waitsFor, decided, route) => {
  expect(routeOf({ kind, again: false, waitsFor }, decided)).toEqual(route);
});
