import { describe, expect, it } from "vitest";
import { applyCorrections, findStrayCorrections } from "@/lib/decomposition/apply-corrections";
import type { Corrections } from "@/lib/decomposition/corrections";
import { readDecomposition } from "@/lib/decomposition/read-decomposition";
import { registerItems } from "@/lib/decomposition/registered-item";
import { sourceTable } from "./source-table";

const context = {
  registry: {
    units: ["市农委", "市水务局", "市城乡建设委"].map((name) => ({
      name,
      fullName: `武汉${name}`,
      kind: "department",
    })),
    collectives: [],
    aliases: {},
  },
  issuedYear: "2018",
};

const TABLE = sourceTable([
  ["重点工作", "主要任务", "工作措施", "牵头单位", "责任单位", "完成时限"],
  ["一、甲", "(一)乙", "1.一。", "市农委", "市委", "2018年6月制定方案，2019年12月完成"],
  ["", "", "2.二。", "市水务局", "", "持续推进"],
]);

const NONE: Corrections = {
  about: "",
  names: [],
  titles: [],
  cells: [],
  indicators: [],
  milestones: [],
};

const READ = readDecomposition(TABLE, context);
const corrected = (corrections: Partial<Corrections>) =>
  applyCorrections(READ, { ...NONE, ...corrections }, context);

describe("a reviewer's decision", () => {
  it("changes nothing where there is none", () => {
    expect(corrected({})).toEqual(READ);
  });

  it("that is sure settles a unit's name", () => {
    const name = { printed: "市委", unit: "市城乡建设委", certain: true, reason: "残识。" };
    const [first] = corrected({ names: [name] }).measures;
    expect(first?.responsibleUnits).toEqual([{ printed: "市委", unit: "市城乡建设委" }]);
    expect(first?.doubts).toEqual([]);
  });

  it("that is unsure keeps a doubt with its reason", () => {
    const name = { printed: "市委", unit: null, certain: false, reason: "残识。" };
    const [first] = corrected({ names: [name] }).measures;
    expect(first?.doubts).toEqual([
      {
        field: "responsible",
        code: "reviewed-choice",
        params: { printed: "市委", reason: "残识。" },
      },
    ]);
  });

  it("fills a cell without claiming that it was printed", () => {
    const cell = {
      codes: ["1-1-2-00"],
      field: "responsible" as const,
      value: "市农委",
      from: "inferred" as const,
      certain: true,
      reason: "同上。",
    };
    const second = corrected({ cells: [cell] }).measures[1];
    expect([
      second?.responsibleUnits,
      second?.printed.responsible,
      second?.from.responsible,
    ]).toEqual([[{ printed: "市农委", unit: "市农委" }], null, "inferred"]);
    expect(second?.doubts).toEqual([]);
  });

  it("narrows the milestones of a shared cell but adds no date of its own", () => {
    const keep = [
      { what: "出台计划", due: "2018-06" },
      { what: "验收", due: "2021-01" },
    ];
    const items = registerItems(READ.measures, [{ codes: ["1-1-1-00"], keep, reason: "分属。" }]);
    expect(items[0]?.milestones).toEqual([
      { what: "出台计划", due: "2018-06", precision: "MONTH", dueDay: "2018-06-30" },
    ]);
  });

  it("about a measure that is not there is found", () => {
    const indicators = [{ code: "9-9-9-00", indicators: [], reason: "无。" }];
    const titles = [{ task: "1-1", title: "乙", certain: true, reason: "有。" }];
    expect(findStrayCorrections(READ, { ...NONE, indicators, titles })).toEqual(["9-9-9-00"]);
  });
});
