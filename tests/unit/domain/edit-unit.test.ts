import { expect, test } from "vitest";
import { checkUnitEdit, type UnitEdit, unitVersion } from "@/lib/domain/edit-unit";
import { plainDate } from "@/lib/domain/plain-date";
import type { ReformUnit } from "@/lib/domain/reform";

const TODAY = plainDate("2019-03-18");
const UNIT: ReformUnit = {
  id: 1,
  name: "市教育局",
  fullName: "武汉市教育局",
  kind: "DEPARTMENT",
  aliases: ["市教委"],
  validFrom: plainDate("2010-01-01"),
  validUntil: null,
};
const OTHER = { ...UNIT, id: 2, name: "市科技局", fullName: "武汉市科技局", aliases: ["市科委"] };
const { id: _, aliases: __, ...SAME } = { ...UNIT, correction: false };

test.each<[string, Partial<UnitEdit>, Partial<{ duties: number; reformed: boolean }>, string[]]>([
  ["nothing changed", {}, {}, []],
  [
    "a slip that is said to be one",
    { name: "市教育局", fullName: "武汉市教肓局", correction: true },
    {},
    [],
  ],
  ["its own alias as its name", { name: "市教委", correction: true }, {}, []],
  [
    "a name that changed without that word",
    { name: "市教体局" },
    {},
    ["correction unit-correction-unsaid"],
  ],
  ["another's name", { name: "市科技局", correction: true }, {}, ["name unit-name-taken"]],
  ["another's alias", { fullName: "市科委", correction: true }, {}, ["fullName unit-name-taken"]],
  ["a unit made a collective", { kind: "COLLECTIVE" }, {}, ["kind unit-kind-fixed"]],
  ["another kind of unit", { kind: "OFFICE" }, {}, []],
  ["an end that has come", { validUntil: TODAY }, {}, []],
  ["an end to come", { validUntil: plainDate("2019-03-19") }, {}, ["validUntil unit-end-ahead"]],
  [
    "an end before the beginning",
    { validUntil: plainDate("2009-12-31") },
    {},
    ["validUntil unit-end-before"],
  ],
  ["an end with work in hand", { validUntil: TODAY }, { duties: 3 }, ["validUntil unit-on-duty"]],
  [
    "an end that a reform made",
    { validUntil: TODAY },
    { reformed: true },
    ["validUntil unit-reformed"],
  ],
])("%s", (_name, edit, ties, expected) => {
  const issues = checkUnitEdit({ ...SAME, ...edit }, UNIT, {
    ties: { duties: 0, reformed: false, ...ties },
    others: [UNIT, OTHER],
    today: TODAY,
  });
  expect(issues.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
});

test("the version of a unit tells its place and its days apart", () => {
  const versions = [
    unitVersion(UNIT, null),
    unitVersion(UNIT, 2),
    unitVersion({ ...UNIT, validFrom: null }, null),
    unitVersion({ ...UNIT, validUntil: TODAY }, null),
  ];
  expect(new Set(versions).size).toBe(versions.length);
});
