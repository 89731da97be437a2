import { describe, expect, it } from "vitest";
import { readDecomposition } from "@/lib/decomposition/read-decomposition";
import { mergedTable, sourceTable, sourceText } from "./source-table";

const UNITS = ["市农委", "市水务局", "市环保局"];
const context = {
  registry: {
    units: UNITS.map((name) => ({ name, fullName: name, kind: "department" })),
    collectives: [],
    aliases: {},
  },
  issuedYear: null,
};
const HEAD = ["工作措施", "牵头单位", "责任单位", "完成时限"];

describe("each field says on which lines it is printed", () => {
  it("its own row's, or that of the cell it inherits", () => {
    const table = sourceTable([
      HEAD,
      ["1.一。", "市农委", "市水务局", "2019年"],
      ["2.二。", "", "市环保局", ""],
      ["3.三。", "市水务局", "", "2020年"],
    ]);
    const { measures } = readDecomposition(table, context);
    expect(measures.map(({ places }) => places)).toEqual([
      { text: [2], lead: [2], responsible: [2], deadline: [2] },
      { text: [3], lead: [2], responsible: [3], deadline: [2] },
      { text: [4], lead: [4], responsible: [], deadline: [4] },
    ]);
  });

  it("the line of the merged cell's first row", () => {
    const table = mergedTable([
      HEAD,
      ["1.一。", "市农委", "市水务局", "2019年"],
      ["2.二。", "^", "市环保局", "^"],
    ]);
    const { measures } = readDecomposition(table, context);
    expect(measures[1]?.places).toEqual({ text: [3], lead: [2], responsible: [3], deadline: [2] });
  });

  it("every line over which a page end broke the text", () => {
    const table = sourceTable([
      HEAD,
      ["1.按照一", "市农委", "市水务局", "2019年"],
      HEAD,
      ["库一策整改。", "", "", ""],
    ]);
    const { measures } = readDecomposition(table, context);
    expect(measures[0]?.places.text).toEqual([2, 4]);
    expect(measures[0]?.source).toEqual({ page: 1, first: 2, last: 4 });
  });

  it("the labelled line of a text", () => {
    const text = sourceText(["1.推进整治。", "牵头单位：市农委", "完成时限：2019年6月"]);
    const { measures } = readDecomposition(text, context);
    expect(measures[0]?.places).toEqual({ text: [1], lead: [2], responsible: [], deadline: [3] });
    expect(measures[0]?.source).toEqual({ page: 1, first: 1, last: 3 });
  });
});

describe("a reading tells what stands ahead of the table", () => {
  it("its titles, and the year in which it was read", () => {
    const [table] = sourceTable([HEAD, ["1.一。", "市农委", "", "6月"]]).blocks;
    const title = { kind: "paragraph" as const, line: 1, text: "2019年重点工作任务分解表" };
    const blocks = table ? [title, table] : [];
    const read = readDecomposition({ format: "text", blocks }, context);
    expect([read.titles, read.issuedYear]).toEqual([["2019年重点工作任务分解表"], "2019"]);
  });
});
