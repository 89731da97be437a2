import { describe, expect, test } from "vitest";
import { findUnits, type SoughtUnit } from "@/lib/domain/find-units";

const unit = (id: number, name: string, more: Partial<SoughtUnit> = {}): SoughtUnit => ({
  id,
  name,
  fullName: name.replace(/^市/, "试验市"),
  kind: "DEPARTMENT",
  aliases: [],
  formerNames: [],
  heirs: [],
  ended: false,
  ...more,
});

const UNITS: SoughtUnit[] = [
  unit(1, "市教育局"),
  unit(2, "市体育局"),
  unit(3, "市发展改革委", { aliases: ["市发改委"] }),
  unit(4, "市自然资源局", { formerNames: ["市国土规划局"] }),
  unit(5, "市城乡建设委"),
  unit(6, "江岸区人民政府", { kind: "DISTRICT" }),
  unit(7, "市国土规划局", { ended: true, heirs: [{ id: 4, name: "市自然资源局" }] }),
];
const found = (typed: string) =>
  findUnits(typed, UNITS).found.map(({ unit: { id }, by }) => (by ? [id, by] : [id]));
const near = (typed: string) => findUnits(typed, UNITS).near.map(({ id }) => id);

describe("a unit is found by", () => {
  test.each<[string, string, (number | string)[][]]>([
    ["its name", "市教育局", [[1]]],
    ["a piece of its name", "育局", [[1], [2]]],
    ["its official name", "试验市教育局", [[1, "试验市教育局"]]],
    ["an alias", "发改委", [[3, "市发改委"]]],
    ["two pieces of a name", "城乡 委", [[5]]],
    ["the name it took over, with the unit that bore it", "国土规划", [[4, "市国土规划局"], [7]]],
    ["speech's short form", "市建设委", [[5]]],
    ["an exchanged ending", "城乡建设局", [[5]]],
  ])("%s", (_, typed, units) => {
    expect(found(typed)).toEqual(units);
  });
});

describe("a name that leads to no unit", () => {
  test.each([
    ["教肓局", [1]],
    ["市发该委", [3]],
    ["自燃资源局", [4]],
    ["江汉区人民政府", [6]],
    ["量子梧桐", []],
    ["局", []],
  ])("offers the units nearest to it: %s", (typed, ids) => {
    expect(near(typed).slice(0, ids.length || 9)).toEqual(ids);
  });

  test("is none where a unit is called so", () => {
    expect(near("教育局")).toEqual([]);
  });

  test.each(["", "，。"])("asks nothing: %j", (typed) => {
    expect(findUnits(typed, UNITS)).toEqual({ found: [], near: [] });
  });
});
