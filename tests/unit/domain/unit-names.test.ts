import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { splitUnitNames } from "@/lib/domain/unit-list";
import { resolveUnitName, type UnitRegistry } from "@/lib/domain/unit-names";

const units: Omit<UnitRegistry, "aliases"> = JSON.parse(
  readFileSync("seeds/wuzheng-2018-27/units.json", "utf8"),
);
const registry: UnitRegistry = { ...units, aliases: { 光谷管委会: "武汉东湖新技术开发区管委会" } };

const OTHER_LEVELS = [
  "市体育局",
  "省发展改革委",
  "区财政局",
  "武昌区教育局",
  "荆州市财政局",
  "财政部",
];

const understood = (printed: string) => {
  const { unit, match } = resolveUnitName(printed, registry);
  return [unit, match];
};

describe("a printed unit name leads to the registered unit", () => {
  it.each([
    ["市农委", "市农委", "EXACT"],
    ["各新城区人民政府", "各新城区人民政府", "EXACT"],
    ["市人民政府各部门", "市人民政府各部门", "EXACT"],
    ["黄陂区人民政府", "黄陂区人民政府", "EXACT"],
    ["市审计局等", "市审计局", "EXACT"],
    ["光谷管委会", "武汉东湖新技术开发区管委会", "ALIAS"],
    ["发展改革委", "市发展改革委", "RULE"],
    ["商务局", "市商务局", "RULE"],
    ["市经信委", "市经济和信息化委", "RULE"],
    ["市建设委", "市城乡建设委", "RULE"],
    ["市城乡建委", "市城乡建设委", "RULE"],
    ["市城乡建设局", "市城乡建设委", "RULE"],
    ["市交通运输局", "市交通运输委", "RULE"],
    ["市城管局", "市城管委", "RULE"],
    ["市规划局", "市国土规划局", "RULE"],
    ["市国土资源局", "市国土规划局", "RULE"],
    ["市旅游局", "市旅游委", "RULE"],
    ["市农业委", "市农委", "RULE"],
    ["市人社局", "市人力资源社会保障局", "RULE"],
    ["市人力资源和社会保障局", "市人力资源社会保障局", "RULE"],
    ["市人力资 源和社会保障委", "市人力资源社会保障局", "RULE"],
    ["市住房保障局", "市住房保障房管局", "RULE"],
    ["市食品药品监督管理局", "市食品药品监管局", "RULE"],
    ["市国资局", "市国资委", "RULE"],
    ["市人民政府法制办", "市法制办", "RULE"],
    ["市林业和园林局", "市园林和林业局", "SIMILAR"],
    ["各区区人民政府", "各区人民政府", "RULE"],
    ["区人民政府", "各区人民政府", "RULE"],
    ["市各区人民政府", "各区人民政府", "RULE"],
    ["各区政府", "各区人民政府", "RULE"],
    ["各区（开发区、风景区）", "各区人民政府", "RULE"],
    ["黄陂区政府", "黄陂区人民政府", "RULE"],
    ["武昌区", "武昌区人民政府", "RULE"],
    ["武汉市东湖新技术开发区管委会", "武汉东湖新技术开发区管委会", "RULE"],
    ["市人力资源社会保障局 市资源社", "市人力资源社会保障局", "RULE"],
    ["市国土规划管理局", "市国土规划局", "RULE"],
    ["市发展改革委（市物价局）", "市发展改革委", "EXACT"],
    ["市发改委", "市发展改革委", "RULE"],
    ["发改委", "市发展改革委", "RULE"],
    ["市财政局等部门", "市财政局", "EXACT"],
    ["市财政局按职责分工负责", "市财政局", "EXACT"],
    ["市物价局（市发展改革委）", "市发展改革委", "ALIAS"],
  ])("%s is %s (%s)", (printed, unit, match) => {
    expect(understood(printed)).toEqual([unit, match]);
  });

  it.each([
    "市委",
    "市人民政府",
    "市市场监管局",
    "各城区人民政府",
    "汉川区人民政府",
    "某某公司",
    ...OTHER_LEVELS,
  ])("%s is left to a person", (printed) => {
    expect(understood(printed)).toEqual([null, "NONE"]);
  });

  it("offers a person the nearest names", () => {
    expect(resolveUnitName("各城区人民政府", registry).candidates).toEqual([
      "各新城区人民政府",
      "各区人民政府",
    ]);
  });

  it("every registered name stands for itself", () => {
    const names = [...registry.units, ...registry.collectives].map(({ name }) => name);
    expect(names.map((name) => resolveUnitName(name, registry).unit)).toEqual(names);
  });

  it("every official full name leads to its unit", () => {
    const read = registry.units.map((unit) => resolveUnitName(unit.fullName, registry).unit);
    expect(read).toEqual(registry.units.map(({ name }) => name));
  });
});

describe("a unit cell is split into names", () => {
  it.each([
    ["市水务局、市环保局", ["市水务局", "市环保局"]],
    ["市水务局,各区人民政府", ["市水务局", "各区人民政府"]],
    ["市财政局，市农委；市水务局", ["市财政局", "市农委", "市水务局"]],
    ["管委会(中国〈湖北〉、武汉片区)、市商务局", ["管委会(中国〈湖北〉、武汉片区)", "市商务局"]],
    ["市发改委和市财政局", ["市发改委", "市财政局"]],
    ["市财政局及各区人民政府", ["市财政局", "各区人民政府"]],
    ["市发改委 市财政局/市农委", ["市发改委", "市财政局", "市农委"]],
    ["市财政局\n市农委", ["市财政局", "市农委"]],
    ["市人力资源和社会\n保障局", ["市人力资源和社会\n保障局"]],
    [
      "市发展改革委（市物价局、市粮食局）、市农委",
      ["市发展改革委（市物价局、市粮食局）", "市农委"],
    ],
    ["", []],
  ])("%s", (cell, names) => {
    expect(splitUnitNames(cell)).toEqual(names);
  });
});
