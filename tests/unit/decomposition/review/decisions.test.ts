import { describe, expect, it } from "vitest";
import type { Measure } from "@/lib/decomposition/measure";
import { readBroughtTable } from "@/lib/decomposition/read-brought-table";
import {
  cutPlaces,
  measureOfText,
  mergeMeasures,
  splitMeasure,
} from "@/lib/decomposition/review/divide-measure";
import { editMeasure, editOf } from "@/lib/decomposition/review/edit-measure";
import { contentOfMeasure, type MeasureContent } from "@/lib/decomposition/review/measure-content";
import { acceptDoubt, nameUnit, redateDeadline } from "@/lib/decomposition/review/settle-doubts";
import type { UnitRegistry } from "@/lib/domain/unit-names";

const registry: UnitRegistry = {
  units: ["市发展改革委", "市财政局", "市教育局"].map((name) => ({
    name,
    fullName: name,
    kind: "department",
  })),
  collectives: [{ name: "各区人民政府" }],
  aliases: {},
};
const context = { registry, issuedYear: "2019" };
const HEAD = ["工作措施", "牵头单位", "责任单位", "完成时限"];

/** The only measure of a table of one row. */
function read(...cells: string[]): MeasureContent {
  const rows = [HEAD, cells].map((texts, at) => ({
    line: at + 1,
    cells: texts.map((text) => ({ text, merge: "single" as const })),
  }));
  const table = { kind: "table" as const, name: "1", mergesKnown: false, rows };
  const brought = readBroughtTable({ format: "csv", blocks: [table] }, context);
  if (!brought.ok) throw new Error("The test's table must hold a measure.");
  return contentOfMeasure(brought.value.measures[0] as Measure);
}

const content = read(
  "（1）新建公办幼儿园30所。完善收费办法；加强监管。",
  "市教育局",
  "市财政局、某某公司",
  "2019年6月",
);

describe("what a person typed of a measure", () => {
  it("changes nothing where nothing was changed", () => {
    expect(editMeasure(content, editOf(content), context)).toEqual(content);
  });

  it("makes a changed field theirs, settles its doubts and leaves the others", () => {
    const edited = editMeasure(content, { ...editOf(content), responsible: "市财政局" }, context);
    expect(edited).toEqual({
      ...content,
      responsibleUnits: [{ printed: "市财政局", unit: "市财政局" }],
      from: { ...content.from, responsible: "person" },
      doubts: [],
    });
  });

  it("is doubted anew where it names a unit that the ledger does not know", () => {
    const edited = editMeasure(content, { ...editOf(content), lead: "市没有局" }, context);
    expect(edited.doubts.map(({ field, code }) => [field, code])).toEqual([
      ["responsible", "unit-unknown"],
      ["lead", "unit-unknown"],
    ]);
  });

  it("finds quantities again where the words changed, and else only drops what is none", () => {
    const values = (of: MeasureContent) => of.indicators.map(({ value }) => value);
    const text = "新建公办幼儿园50所。";
    expect(values(editMeasure(content, { ...editOf(content), text }, context))).toEqual([50]);
    const dropped = { ...editOf(content), droppedIndicators: [0] };
    expect([values(content), values(editMeasure(content, dropped, context))]).toEqual([[30], []]);
  });
});

describe("a doubt", () => {
  it("is settled alone", () => {
    expect(content.doubts).toHaveLength(1);
    expect(acceptDoubt(content, 0).doubts).toEqual([]);
    expect(acceptDoubt(content, 7)).toEqual(content);
  });

  it("about a name is settled by the unit it stands for, or by its being none", () => {
    expect(nameUnit(content, "某某公司", "市发展改革委")).toMatchObject({
      responsibleUnits: [{ unit: "市财政局" }, { printed: "某某公司", unit: "市发展改革委" }],
      doubts: [],
    });
    expect(nameUnit(content, "某某公司", null)).toMatchObject({
      responsibleUnits: [{ unit: "市财政局" }],
      doubts: [],
    });
    expect(nameUnit(content, "没有印的名称", "市发展改革委")).toEqual(content);
  });
});

describe("a text is cut", () => {
  it("behind a stop or a semicolon and ahead of a number, nowhere else", () => {
    expect(cutPlaces("完善办法；加强监管。(2)开展检查（含抽查）①公示结果。")).toEqual([
      { at: 5, begins: "加强监管。(2)开展检查（含抽查）①公示结果。".slice(0, 24) },
      { at: 10, begins: "(2)开展检查（含抽查）①公示结果。" },
      { at: 22, begins: "①公示结果。" },
    ]);
    expect(cutPlaces("一句话。")).toEqual([]);
  });

  it("into two that keep units and day, and no character is lost when they are put together again", () => {
    const [cut] = cutPlaces(content.text);
    const [first, second] = splitMeasure(content, cut?.at ?? 0, "2019");
    expect([first.no, first.text, second.no, second.text]).toEqual([
      "(1)",
      "新建公办幼儿园30所。",
      "(2)",
      "完善收费办法；加强监管。",
    ]);
    expect(second).toMatchObject({
      leadUnits: content.leadUnits,
      deadline: content.deadline,
      from: { text: "person" },
    });
    expect(mergeMeasures(first, { ...second, no: "" }, "2019").text).toBe(content.text);
  });

  it("keeps the first's units and takes the second's only where it has none", () => {
    const bare = measureOfText("2.另一条。", 9, "2019");
    expect(mergeMeasures(bare, content, "2019")).toMatchObject({
      no: "2.",
      leadUnits: content.leadUnits,
      deadline: content.deadline,
      text: `另一条。(1)${content.text}`,
    });
  });
});

describe("a deadline without a year", () => {
  const undated = {
    ...read("开展检查。", "市教育局", "", "12月"),
    deadline: { printed: "12月", kind: "UNSPECIFIED" as const, nodes: [] },
  };

  it("is dated by the year of issue", () => {
    expect(redateDeadline(undated, "2020").deadline.nodes.map(({ due }) => due)).toEqual([
      "2020-12",
    ]);
  });

  it("that a person gave stands", () => {
    const given = { ...undated, from: { ...undated.from, deadline: "person" as const } };
    expect(redateDeadline(given, "2020")).toBe(given);
  });
});
