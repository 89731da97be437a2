import { describe, expect, test } from "vitest";
import type { Actor, Duty, Role } from "@/lib/domain/actor";
import { canBringDocument, canReadFile, type KeptFile } from "@/lib/domain/file-policy";

/** A person of unit 1 that files, of unit 2 that shares the item, of unit 3 that has nothing to do with it, or of the office. */
function person(role: Role, unitId: number | null = null, userId = 9): Actor {
  const duties: Duty[] = [{ role, unitId }];
  const names = { username: "", displayName: "", sessionId: "" };
  return { kind: "person", userId, ...names, mustChangePassword: false, duties };
}

const ITEM = { filingUnitId: 1, concernedUnitIds: [1, 2] };
const file = (change: Partial<KeptFile>): KeptFile => ({
  ...{ uploadedById: 7, standing: "UNFILED", papers: [] },
  ...change,
});

const READERS: Record<string, Actor> = {
  reporter: person("REPORTER", 1),
  head: person("UNIT_HEAD", 1),
  partner: person("REPORTER", 2),
  asked: person("REPORTER", 3),
  supervisor: person("SUPERVISOR"),
  chief: person("SUPERVISION_CHIEF"),
  administrator: person("SYSTEM_ADMIN"),
};

describe("a file is read", () => {
  test.each<[string, KeptFile, string[]]>([
    ["that nothing names, by the item's reporters", file({}), ["reporter"]],
    ["that was filed, by the unit", file({ standing: "FILED" }), ["reporter", "head"]],
    [
      "that was released, by all who read the item",
      file({ standing: "RELEASED" }),
      ["reporter", "head", "partner", "supervisor", "chief"],
    ],
    [
      "behind a request, by all who read the item",
      file({ papers: [{ kind: "item" }] }),
      ["reporter", "head", "partner", "supervisor", "chief"],
    ],
    [
      "behind a reply to a notice, by the notice's readers",
      file({ papers: [{ kind: "notice", level: "NOTICE", unitId: 1 }] }),
      ["reporter", "head", "supervisor", "chief"],
    ],
    [
      "behind a reply to a referral, by the unit's head and the chief",
      file({ papers: [{ kind: "notice", level: "REFERRAL", unitId: 1 }] }),
      ["head", "chief"],
    ],
    [
      "behind an answer, by the unit that was asked too",
      file({ papers: [{ kind: "instruction", givenById: null, ownerUnitId: 3 }] }),
      ["reporter", "head", "asked", "supervisor", "chief"],
    ],
  ])("%s", (_, kept, expected) => {
    const readers = Object.keys(READERS).filter((who) => {
      const actor = READERS[who];
      return actor && canReadFile(actor, ITEM, kept);
    });
    expect(readers).toEqual(expected);
  });

  test("by its uploader before it is sent, wherever that one is from", () => {
    expect(canReadFile(person("REPORTER", 3, 7), ITEM, file({}))).toBe(true);
    expect(canReadFile(person("REPORTER", 3, 8), ITEM, file({}))).toBe(false);
  });
});

test("files are brought by the office, the filing unit, units that are asked, and the head of one that is referred", () => {
  const asked = { filingUnitId: 1, askedUnitIds: [3], referredUnitIds: [4] };
  const bringers: [Actor, boolean][] = [
    [person("SUPERVISOR"), true],
    [person("UNIT_APPROVER", 1), true],
    [person("REPORTER", 2), false],
    [person("REPORTER", 3), true],
    [person("REPORTER", 4), false],
    [person("UNIT_HEAD", 4), true],
    [person("LEADER"), false],
  ];
  expect(bringers.map(([actor]) => canBringDocument(actor, asked))).toEqual(
    bringers.map(([, may]) => may),
  );
});
