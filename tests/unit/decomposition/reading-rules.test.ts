import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDuplicateCodes } from "@/lib/decomposition/duplicate-codes";
import type { Measure } from "@/lib/decomposition/measure";
import { readDecomposition } from "@/lib/decomposition/read-decomposition";
import type { SourceDocument } from "@/lib/domain/source-document";
import { mergedTable, sourceTable, sourceText } from "./source-table";

const HEAD = ["重点工作", "主要任务", "工 作 措 施", "牵头单位", "责任单位", "完成时限"];
const UNITS = ["市农委", "市水务局", "市环保局", "市商务局"];
const context = {
  registry: {
    units: UNITS.map((name) => ({ name, fullName: `武汉${name}`, kind: "department" })),
    collectives: [{ name: "各区人民政府" }],
    aliases: {},
  },
  issuedYear: "2018",
};

const read = (...rows: string[][]) => readDecomposition(sourceTable([HEAD, ...rows]), context);

const given = (measure: Measure | undefined) => ({
  lead: measure?.leadUnits.map(({ unit }) => unit),
  responsible: measure?.responsibleUnits.map(({ unit }) => unit),
  deadline: measure?.deadline.printed,
  from: measure && [measure.from.lead, measure.from.responsible, measure.from.deadline].join(" "),
});

const doubts = (measure: Measure | undefined) =>
  measure?.doubts.map(({ field, code }) => `${field} ${code}`);

const FIRST = ["一、甲", "(一)乙", "1.一。", "市农委", "市水务局", "2019年12月"];

describe("blank cells of a merged block", () => {
  it("take the lead and the deadline of the row above", () => {
    const { measures } = read(FIRST, ["", "", "2.二。", "", "市环保局", ""]);
    expect(given(measures[1])).toEqual({
      lead: ["市农委"],
      responsible: ["市环保局"],
      deadline: "2019年12月",
      from: "inherited own inherited",
    });
    expect(doubts(measures[1])).toEqual([]);
  });

  it("take what is centred on the block when the first rows are blank", () => {
    const { measures } = read(
      ["一、甲", "(一)乙", "1.一。", "", "市水务局", ""],
      ["", "", "2.二。", "市农委", "市水务局", "2019年12月"],
      ["", "", "3.三。", "", "市水务局", ""],
    );
    const block = {
      lead: ["市农委"],
      responsible: ["市水务局"],
      deadline: "2019年12月",
    };
    expect(measures.map(given)).toEqual([
      { ...block, from: "inherited own inherited" },
      { ...block, from: "own own own" },
      { ...block, from: "inherited own inherited" },
    ]);
  });

  it("are doubted between two different deadlines", () => {
    const { measures } = read(
      FIRST,
      ["", "", "2.二。", "市农委", "市水务局", ""],
      ["", "", "3.三。", "市农委", "市水务局", "持续推进"],
    );
    expect(measures[1]?.deadline.printed).toBe("2019年12月");
    expect(doubts(measures[1])).toEqual(["deadline between-two-values"]);
  });

  it("stay blank for responsible units where the row prints its own lead", () => {
    const { measures } = read(FIRST, ["", "", "2.二。", "市商务局", "", "持续推进"]);
    expect(given(measures[1])).toEqual({
      lead: ["市商务局"],
      responsible: [],
      deadline: "持续推进",
      from: "own absent own",
    });
    expect(doubts(measures[1])).toEqual([]);
  });

  it("beside a lead are doubted where the responsible cells above and below are alike", () => {
    const { measures } = read(
      FIRST,
      ["", "", "2.二。", "市商务局", "", "持续推进"],
      ["", "", "3.三。", "市商务局", "市水务局", "持续推进"],
    );
    expect(given(measures[1]).responsible).toEqual([]);
    expect(doubts(measures[1])).toEqual(["responsible blank-beside-lead"]);
  });

  it("are filled over a task's title only with a doubt", () => {
    const { measures } = read(FIRST, ["", "(二)丙", "1.二。", "", "", ""]);
    expect(given(measures[1])).toEqual({
      lead: ["市农委"],
      responsible: ["市水务局"],
      deadline: "2019年12月",
      from: "inherited inherited inherited",
    });
    expect(doubts(measures[1])).toEqual([
      "lead carried-across-tasks",
      "responsible carried-across-tasks",
      "deadline carried-across-tasks",
    ]);
  });
});

describe("a row printed in the wrong columns", () => {
  it("is moved back by what its cells hold", () => {
    const { measures } = read(FIRST, ["2.二。", "市商务局", "市水务局", "持续推进", "", ""]);
    expect(given(measures[1])).toEqual({
      lead: ["市商务局"],
      responsible: ["市水务局"],
      deadline: "持续推进",
      from: "shifted shifted shifted",
    });
  });

  it("with one unit cell below a merged lead has lost the blank of that lead", () => {
    const { measures } = read(
      FIRST,
      ["", "", "2.二。", "", "市环保局", ""],
      ["", "", "3.三。", "市商务局", "2020年12月", ""],
    );
    expect(given(measures[2])).toEqual({
      lead: ["市农委"],
      responsible: ["市商务局"],
      deadline: "2020年12月",
      from: "inherited shifted shifted",
    });
  });
});

describe("a cell of several measures", () => {
  const CELL = "1.甲一。 (1)一。 (2)二。";

  it("is split under its group heading", () => {
    const { measures } = read(["一、甲", "(一)乙", CELL, "市农委", "市水务局", "持续推进"]);
    expect(measures.map(({ code, group, no, text }) => [code, group?.title, no, text])).toEqual([
      ["1-1-1-01", "甲一", "(1)", "一。"],
      ["1-1-1-02", "甲一", "(2)", "二。"],
    ]);
  });

  it("is dealt the rows printed below it one by one", () => {
    const { measures } = read(
      ["一、甲", "(一)乙", CELL, "市农委", "市水务局", "持续推进"],
      ["", "", "", "市商务局", "市环保局", "2019年12月"],
    );
    expect(measures.map(given)).toEqual([
      {
        lead: ["市农委"],
        responsible: ["市水务局"],
        deadline: "持续推进",
        from: "dealt dealt dealt",
      },
      {
        lead: ["市商务局"],
        responsible: ["市环保局"],
        deadline: "2019年12月",
        from: "dealt dealt dealt",
      },
    ]);
  });

  it("is doubted between its first and last where fewer rows than measures are printed", () => {
    const { measures } = read(
      ["一、甲", "(一)乙", `${CELL} (3)三。`, "市农委", "市水务局", "持续推进"],
      ["", "", "", "市商务局", "市环保局", "2019年12月"],
    );
    expect(measures.map(({ from }) => from.lead)).toEqual(["dealt", "ambiguous", "dealt"]);
    expect(doubts(measures[1])).toEqual([
      "lead more-measures-than-rows",
      "responsible more-measures-than-rows",
      "deadline more-measures-than-rows",
    ]);
  });

  it("ends the task before where its numbers go on and the new title's start again", () => {
    const { measures } = read(FIRST, [
      "",
      "(二)丙",
      "2.二。 1.三。",
      "市商务局",
      "市环保局",
      "持续推进  2020年12月",
    ]);
    expect(measures.map(({ code }) => code)).toEqual(["1-1-1-00", "1-1-2-00", "1-2-1-00"]);
    expect(measures.slice(1).map(given)).toEqual([
      {
        lead: ["市农委"],
        responsible: ["市水务局"],
        deadline: "持续推进",
        from: "inherited inherited dealt",
      },
      {
        lead: ["市商务局"],
        responsible: ["市环保局"],
        deadline: "2020年12月",
        from: "own own dealt",
      },
    ]);
  });
});

describe("headings", () => {
  it("a title printed below its measures names the task whose numbers started again", () => {
    const { keyAreas, measures } = read(
      FIRST,
      ["", "", "1.二。", "市农委", "市水务局", "持续推进"],
      ["", "(二)丙", "", "", "", ""],
    );
    expect(keyAreas[0]?.mainTasks.map(({ no, title }) => no + title)).toEqual(["(一)乙", "(二)丙"]);
    expect(measures[1]?.mainTask).toEqual({ no: "(二)", title: "丙" });
  });

  it("a page repeats them without starting anew, and the fullest title is kept", () => {
    const { keyAreas, measures } = read(FIRST, HEAD, [
      "一、甲",
      "(一)乙全",
      "2.二。",
      "市农委",
      "市水务局",
      "持续推进",
    ]);
    expect(measures.map(({ code, source }) => [code, source.page])).toEqual([
      ["1-1-1-00", 1],
      ["1-1-2-00", 2],
    ]);
    expect(keyAreas[0]?.mainTasks[0]).toEqual({
      no: "(一)",
      title: "乙全",
      printedTitles: ["乙", "乙全"],
      source: { page: 1, first: 2, last: 4 },
      doubts: [{ code: "title-variants", params: { printed: "乙 / 乙全" } }],
    });
  });
});

describe("a measure", () => {
  it("under a task's number printed twice is named by its code", () => {
    const again = ["", "(二)丙", "1.二。", "市农委", "市水务局", "持续推进"];
    const { measures } = read(FIRST, again, ["", "(一)乙", "1.三。", "市农委", "", "持续推进"]);
    expect(findDuplicateCodes(measures)).toEqual(["1-1-1-00"]);
  });

  it("never happens while tasks and measures count on", () => {
    const { measures } = read(FIRST, ["", "", "2.二。", "", "市水务局", ""]);
    expect(findDuplicateCodes(measures)).toEqual([]);
  });
});

describe("text", () => {
  it("that breaks off at a page end is joined to what follows without a number", () => {
    const broken = ["一、甲", "(一)乙", "1.按照一", "市农委", "市水务局", "持续推进"];
    const { measures, coverage } = read(broken, HEAD, ["", "", "库一策。", "", "", ""]);
    expect(measures.map(({ text }) => text)).toEqual(["按照一库一策。"]);
    expect(doubts(measures[0])).toEqual(["text text-joined"]);
    expect(coverage.unplaced).toEqual([]);
  });

  it("without a place is listed, never dropped", () => {
    const { coverage } = read(FIRST, ["", "", "说明文字", "", "", ""], FIRST);
    expect(coverage.unplaced).toEqual([{ where: "3 measures", text: "说明文字" }]);
  });

  it("is all in a measure, a heading or on the list of the unplaced, whatever the table", () => {
    const cell = fc.constantFrom(
      ...["", "", "一、甲", "(一)乙", "(二)丙", "1.一。", "2.二。 (1)三。", "(2)四", "市农委"],
      ...["市水务局、各区人民政府", "2019年12月", "持续推进  2020年12月", "说明文字", "某公司"],
    );
    const row = fc.array(cell, { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const { coverage } = read(...rows);
        const printed = [...HEAD, ...rows.flat()].join("").replace(/\s/g, "").length;
        const listed = coverage.unplaced.map(({ text }) => text.replace(/\s/g, "").length);
        const lost = listed.reduce((sum, n) => sum + n, 0);
        expect([coverage.characters, coverage.placed + lost]).toEqual([printed, printed]);
      }),
    );
  });
});

describe("nothing is lost", () => {
  const count = (texts: readonly string[]) => texts.join("").replace(/\s/g, "").length;
  /** How many characters of a document are neither placed nor listed. */
  const balance = (document: SourceDocument) => {
    const { coverage } = readDecomposition(document, context);
    const printed = document.blocks.flatMap((block) =>
      block.kind === "table"
        ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
        : [block.text],
    );
    const all = count(printed);
    expect(coverage.characters).toBe(all);
    return coverage.placed + count(coverage.unplaced.map(({ text }) => text)) - all;
  };
  const words = [
    "第一条 甲（市农委牵头）。乙（市水务局牵头）。",
    "㈠乙：⑴丙；⑵丁。",
    "一句。\n二句。",
    "2019年6月\n2019年9月",
    "按照《方案》落实",
    "— 3 —",
    "填表人：甲",
    "1.1",
    "无",
    "一、甲",
    "(一)乙",
    "1.一。",
    "2.二。 (1)三。",
    "①四",
    "市农委",
    "2019年12月",
    "注：说明",
  ];

  it("of a table with merged cells", () => {
    const cell = fc.constantFrom("", "", ...words, "合计", "二");
    const row = fc.array(cell, { minLength: 6, maxLength: 6 });
    const joined = fc.array(fc.tuple(fc.nat(5), fc.constantFrom("^", "<")), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(row, joined), { maxLength: 8 }), (rows) => {
        const merged = rows.map(([cells, joins]) =>
          cells.map(
            (text, i) =>
              joins.find(([at, mark]) => at === i && (i > 0 || mark === "^"))?.[1] ?? text,
          ),
        );
        expect(balance(mergedTable([HEAD, ...merged]))).toBe(0);
      }),
    );
  });

  it("of cards that print their heads in the first column", () => {
    const row = fc.tuple(
      fc.constantFrom("工作任务", "牵头单位", "责任单位", "完成时限", "备注"),
      fc.constantFrom("", "甲。", "市农委", "2019年6月", "1.一。2.二。"),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        expect(balance(sourceTable(rows))).toBe(0);
      }),
    );
  });

  it("of a table whose headings are centred or counted in the ordinals", () => {
    const row = fc.tuple(
      fc.constantFrom("", "1", "1.1", "2", "（1）", "一"),
      fc.constantFrom("", "", "甲", "一、乙"),
      fc.constantFrom("", "一。", "1.二。", "三", "一句。\n二句。"),
      fc.constantFrom("", "市农委", "市水务局、市环保局"),
      fc.constantFrom("", "2019年6月", "2019年6月\n2019年9月", "/"),
    );
    const head = ["序号", "重点工作", "工作措施", "牵头单位", "完成时限"];
    fc.assert(
      fc.property(fc.array(row, { maxLength: 10 }), (rows) => {
        expect(balance(sourceTable([head, ...rows]))).toBe(0);
      }),
    );
  });

  it("of a text with units in brackets or below", () => {
    const line = fc.constantFrom(
      ...words,
      "3.五（市农委牵头，市水务局配合，2019年12月完成）。",
      "牵头单位：市农委",
      "完成时限：2019年12月",
      "正文一段。",
      "牵头单位：市水务局；完成时限：2019年6月",
      "4.一条很长的措施，其文字写到页面宽度为止便折到下一",
      "行。（责任单位：市环保",
      "局；完成时限：2019年）",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        expect(balance(sourceText(lines))).toBe(0);
      }),
    );
  });
});
