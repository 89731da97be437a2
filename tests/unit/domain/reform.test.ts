import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { checkReform, type ReformStep, type ReformUnit } from "@/lib/domain/reform";
import { reformDoubts } from "@/lib/domain/reform-doubts";
import { moveAssignments, reformRoutes } from "@/lib/domain/reform-route";

const DAY = plainDate("2019-01-10");

function unit(name: string, more: Partial<ReformUnit> = {}): ReformUnit {
  const rest = { id: 1, fullName: `武汉${name}`, kind: "DEPARTMENT" as const, aliases: [] };
  return { name, validFrom: null, validUntil: null, ...rest, ...more };
}

const UNITS = [
  unit("市工商局", { aliases: ["市市监局"] }),
  unit("市质监局"),
  unit("市司法局"),
  unit("市旧局", { validUntil: plainDate("2018-05-31") }),
  unit("市新设局", { validFrom: DAY }),
  unit("各区人民政府", { kind: "COLLECTIVE" }),
];

const step = (kind: ReformStep["kind"], from: string[], to: string, more = {}): ReformStep => ({
  kind,
  from,
  to,
  fullName: "",
  unitKind: null,
  items: [],
  people: [],
  ...more,
});

describe("a reform's lines", () => {
  test.each<[string, ReformStep[], string[]]>([
    ["a new name", [step("RENAME", ["市工商局"], "市市场监管局")], []],
    ["a merger into a new unit", [step("MERGE", ["市工商局", "市质监局"], "市市场监管局")], []],
    [
      "a merger in two lines",
      [step("MERGE", ["市工商局"], "市监局"), step("MERGE", ["市质监局"], "市监局")],
      [],
    ],
    ["one that joins a unit", [step("MERGE", ["市工商局"], "市司法局")], []],
    ["a split", [step("SPLIT", ["市工商局"], "市甲局"), step("SPLIT", ["市工商局"], "市乙局")], []],
    [
      "a part that leaves a unit which goes on",
      [step("SPLIT", ["市工商局"], "市甲局"), step("SPLIT", ["市工商局"], "市工商局")],
      [],
    ],
    [
      "a name that was an alias of the unit which gives",
      [step("RENAME", ["市工商局"], "市市监局")],
      [],
    ],
    ["nobody gives", [step("MERGE", [], "市司法局")], ["rows.0.from reform-from-missing"]],
    [
      "an unknown unit",
      [step("RENAME", ["市无局"], "市新局")],
      ["rows.0.from reform-from-unknown"],
    ],
    [
      "a collective",
      [step("RENAME", ["各区人民政府"], "各新区")],
      ["rows.0.from reform-from-collective"],
    ],
    [
      "a unit that has ended",
      [step("RENAME", ["市旧局"], "市新局")],
      ["rows.0.from reform-from-ended"],
    ],
    [
      "a unit that begins on the day",
      [step("RENAME", ["市新设局"], "市新局")],
      ["rows.0.from reform-from-too-new"],
    ],
    [
      "a new name of two units",
      [step("RENAME", ["市工商局", "市质监局"], "市新局")],
      ["rows.0.from reform-from-several"],
    ],
    [
      "a unit that gives twice",
      [step("RENAME", ["市工商局"], "市甲局"), step("RENAME", ["市工商局"], "市乙局")],
      ["rows.0.from reform-from-repeated", "rows.1.from reform-from-repeated"],
    ],
    [
      "a split in one line",
      [step("SPLIT", ["市工商局"], "市甲局")],
      ["rows.0.from reform-split-alone"],
    ],
    ["nobody takes", [step("RENAME", ["市工商局"], "")], ["rows.0.to reform-to-missing"]],
    [
      "a new name that a unit bears",
      [step("RENAME", ["市工商局"], "市司法局")],
      ["rows.0.to reform-to-exists"],
    ],
    [
      "an ended unit that takes",
      [step("MERGE", ["市工商局"], "市旧局")],
      ["rows.0.to reform-to-ended"],
    ],
    [
      "a collective that takes",
      [step("MERGE", ["市工商局"], "各区人民政府")],
      ["rows.0.to reform-to-collective"],
    ],
    [
      "a unit that joins itself",
      [step("MERGE", ["市工商局", "市质监局"], "市质监局")],
      ["rows.0.to reform-to-among-from"],
    ],
    [
      "a unit that takes and gives",
      [step("MERGE", ["市工商局"], "市质监局"), step("RENAME", ["市质监局"], "市新局")],
      ["rows.0.to reform-chain"],
    ],
    [
      "a part of a split that comes twice",
      [step("SPLIT", ["市工商局"], "市甲局"), step("SPLIT", ["市工商局"], "市甲局")],
      ["rows.0.to reform-to-repeated", "rows.1.to reform-to-repeated"],
    ],
    [
      "an official name that another bears",
      [step("RENAME", ["市工商局"], "市新局", { fullName: "武汉市司法局" })],
      ["rows.0.fullName reform-name-taken"],
    ],
    [
      "a merger of one into a new one",
      [step("MERGE", ["市工商局"], "市新局")],
      ["rows.0.kind reform-merge-alone"],
    ],
    [
      "two official names of one unit",
      [
        step("MERGE", ["市工商局"], "市监局", { fullName: "武汉市监局" }),
        step("MERGE", ["市质监局"], "市监局", { fullName: "武汉市场局" }),
      ],
      ["rows.0.fullName reform-full-name-differs", "rows.1.fullName reform-full-name-differs"],
    ],
  ])("%s", (_, steps, expected) => {
    const issues = checkReform(steps, DAY, UNITS).map(({ field, code }) => `${field} ${code}`);
    expect(issues).toEqual(expected);
  });
});

describe("the ways out of a unit", () => {
  test("lead all to one where it is renamed or merged", () => {
    const [route] = reformRoutes([step("MERGE", ["市工商局"], "市司法局")]);
    expect(route).toMatchObject({ heirs: ["市司法局"], stays: false, isSplit: false });
    expect([route?.ofItem(7), route?.ofPerson(3)]).toEqual(["市司法局", "市司法局"]);
  });

  test("lead where the split says, and nowhere else", () => {
    const [route] = reformRoutes([
      step("SPLIT", ["市工商局"], "市甲局", { items: [1], people: [5] }),
      step("SPLIT", ["市工商局"], "市工商局", { items: [2] }),
    ]);
    expect(route).toMatchObject({ heirs: ["市甲局"], stays: true, isSplit: true });
    expect([1, 2, 3].map((id) => route?.ofItem(id))).toEqual(["市甲局", "市工商局", null]);
    expect([5, 6].map((id) => route?.ofPerson(id))).toEqual(["市甲局", null]);
  });

  test("leave doubts: open items block, lost roles, idle units and open names are only said", () => {
    const steps = [
      step("SPLIT", ["市工商局"], "市甲局", { items: [1] }),
      step("SPLIT", ["市工商局"], "市乙局"),
      step("RENAME", ["市质监局"], "市丙局"),
    ];
    const people = [{ userId: 5, displayName: "王芳" }];
    const doubts = reformDoubts(steps, [
      { name: "市工商局", itemIds: [1, 2], people },
      { name: "市质监局", itemIds: [], people: [] },
    ]);
    expect(doubts.map(({ code, blocking, params }) => [code, blocking, params.names])).toEqual([
      ["items-without-heir", true, ""],
      ["people-without-heir", false, "王芳"],
      ["name-stays-open", false, "市甲局、市乙局"],
      ["nothing-to-move", false, ""],
    ]);
  });
});

test("of several places that become one unit's in a role, the foremost stays", () => {
  const place = (id: number, unitId: number, ordinal: number, role = "LEAD") => ({
    id,
    itemId: 1,
    unitId,
    ordinal,
    role: role as "LEAD",
    printedName: `单位${unitId}`,
  });
  const rows = [place(3, 30, 3), place(1, 10, 1), place(2, 20, 2), place(4, 10, 1, "RESPONSIBLE")];
  const moves = moveAssignments(rows, (unitId) => (unitId === 10 || unitId === 20 ? 30 : null));
  expect(moves.moved).toEqual([
    { id: 1, unitId: 30 },
    { id: 4, unitId: 30 },
  ]);
  expect(moves.removed).toEqual([2, 3]);
  expect(moves.given.map(({ fromUnitId, role }) => [fromUnitId, role])).toEqual([
    [10, "LEAD"],
    [10, "RESPONSIBLE"],
    [20, "LEAD"],
  ]);
});
