import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TypedRow } from "@/lib/domain/list-row";
import { kindOfName, kindSaid } from "@/lib/domain/unit-kind";
import { assessUnitRows, type RegisteredUnit, type UnitField } from "@/lib/domain/unit-rows";
import { readUnitSeed } from "@/lib/ops/first-start/read-seed";

const EDUCATION: RegisteredUnit = {
  id: 7,
  name: "市教育局",
  fullName: "武汉市教育局",
  kind: "DEPARTMENT",
  aliases: ["市教委"],
  members: [],
};
const DISTRICTS: RegisteredUnit = {
  id: 8,
  name: "各区人民政府",
  fullName: "各区人民政府",
  kind: "COLLECTIVE",
  aliases: [],
  members: ["江岸区人民政府"],
};

function row(values: Partial<Record<UnitField, string>>, skip = false): TypedRow<UnitField> {
  return {
    values: { name: "", fullName: "", kind: "", aliases: "", members: "", ...values },
    skip,
  };
}

function assess(...rows: Partial<Record<UnitField, string>>[]) {
  return assessUnitRows(
    rows.map((each) => row(each)),
    [EDUCATION, DISTRICTS],
  );
}

describe("a row of a list of units", () => {
  test("brings in a new unit with what the list says of it", () => {
    expect(
      assess({ name: "市 科技局", fullName: "武汉市科学技术局", aliases: "市科委、科技局" }),
    ).toEqual([
      {
        verdict: "create",
        issues: [],
        remarks: [{ field: "kind", code: "unit-kind-guessed", params: { kind: "DEPARTMENT" } }],
        entry: {
          knownId: null,
          name: "市科技局",
          fullName: "武汉市科学技术局",
          kind: "DEPARTMENT",
          aliases: ["市科委", "科技局"],
          members: [],
        },
      },
    ]);
  });

  test("leaves a known unit as it is, and says where the list differs", () => {
    expect(assess({ name: "市教育局", fullName: "教育局", kind: "企业" })).toMatchObject([
      {
        verdict: "known",
        issues: [],
        remarks: [
          { field: "fullName", code: "unit-full-name-kept", params: { fullName: "武汉市教育局" } },
          { field: "kind", code: "unit-kind-kept", params: { kind: "DEPARTMENT" } },
        ],
      },
    ]);
  });

  test("adds to a known unit only the aliases that it lacks, and members to a collective", () => {
    expect(
      assess(
        { name: "市教育局", aliases: "市教委、教育局、武汉市教育局" },
        { name: "各区人民政府", members: "江岸区人民政府、江汉区人民政府" },
        { name: "江汉区人民政府", kind: "区" },
      ).map(({ verdict, entry }) => [verdict, entry?.aliases, entry?.members]),
    ).toEqual([
      ["supplement", ["教育局"], []],
      ["supplement", [], ["江汉区人民政府"]],
      ["create", [], []],
    ]);
  });

  test.each([
    [{ name: "市教委" }, "name", "unit-name-taken"],
    [{ name: "武汉市教育局" }, "name", "unit-name-taken"],
    [{ fullName: "武汉市教育局" }, "name", "unit-name-taken"],
    [{ name: "教育厅", fullName: "市教委" }, "fullName", "unit-name-taken"],
    [{ name: "市科技局", aliases: "科技、市教育局" }, "aliases", "unit-name-taken"],
    [{ name: "市科技局", kind: "星球" }, "kind", "unit-kind-unknown"],
    [{ name: "督查组" }, "kind", "unit-kind-needed"],
    [{ kind: "区" }, "name", "required"],
    [{ name: "局".repeat(61) }, "name", "too-long"],
    [
      { name: "市科技局", kind: "部门", members: "市教育局" },
      "members",
      "members-of-no-collective",
    ],
    [{ name: "各局", members: "市教育局、市旅游局" }, "members", "member-unknown"],
    [{ name: "各局", members: "各区人民政府" }, "members", "member-unknown"],
  ])("is refused where %j", (values, field, code) => {
    const [assessed] = assess(values);
    expect([assessed?.verdict, assessed?.issues[0], assessed?.entry]).toEqual([
      "refused",
      expect.objectContaining({ field, code }),
      null,
    ]);
  });

  test("is refused where a row above has the name already, as a name or an alias", () => {
    const issues = assess(
      { name: "市科技局", aliases: "市科委" },
      { name: "市科技局" },
      { name: "市科委" },
      { name: "市教育局" },
      { name: "市教育局", aliases: "教育局" },
    ).map(({ issues: [issue] }) => issue);
    expect(issues).toEqual([
      undefined,
      { field: "name", code: "row-repeated", params: { row: 1 } },
      { field: "name", code: "unit-name-taken", params: { name: "市科委", unit: "市科技局" } },
      undefined,
      { field: "name", code: "row-repeated", params: { row: 4 } },
    ]);
  });

  test("does nothing when it is blank or left out", () => {
    const rows = [row({}), row({ name: "市教委" }, true)];
    expect(assessUnitRows(rows, [EDUCATION]).map(({ verdict }) => verdict)).toEqual([
      "blank",
      "skipped",
    ]);
  });
});

test("however a list is written, no name comes to mean two units", () => {
  const name = fc.constantFrom("市A局", "市B局", "市C局", "市教育局", "市教委", "武汉市教育局");
  const names = fc.array(name, { maxLength: 3 }).map((each) => each.join("、"));
  const typed = fc.record({ name, fullName: fc.oneof(name, fc.constant("")), aliases: names });
  fc.assert(
    fc.property(fc.array(typed, { minLength: 1, maxLength: 6 }), (rows) => {
      const meant = new Map(
        [EDUCATION.name, EDUCATION.fullName, "市教委"].map((n) => [n, "市教育局"]),
      );
      for (const { entry } of assess(...rows)) {
        if (entry === null) continue;
        for (const each of [entry.name, entry.fullName, ...entry.aliases]) {
          expect(meant.get(each) ?? entry.name).toBe(entry.name);
          meant.set(each, entry.name);
        }
      }
    }),
  );
});

describe("a unit's kind", () => {
  test("is guessed from its name as the seeded document's units were sorted by hand", () => {
    const { units, collectives } = readUnitSeed();
    const wrong = units.filter(
      ({ name, kind }) => kindOfName(name) !== kindSaid(kind.replaceAll("-", " ")),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(collectives.map(({ name }) => kindOfName(name))).toEqual(
      collectives.map(() => "COLLECTIVE"),
    );
  });
});
