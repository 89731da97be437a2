import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPlainly, readPlainText, readWhole } from "../../support/files/plain-blocks";

const TABLE =
  '序号,工作任务,牵头单位\r\n1,"推进甲,\n并做好乙",市发展改革委\r\n2,完成丙,市财政局\r\n';
const READ = [
  {
    table: "1",
    rows: [
      [1, "序号", "工作任务", "牵头单位"],
      [2, "1", "推进甲,\n并做好乙", "市发展改革委"],
      [4, "2", "完成丙", "市财政局"],
    ],
  },
];

const wide = (text: string, littleEndian: boolean) => {
  const buffer = Buffer.from(text, "utf16le");
  return littleEndian ? buffer : buffer.swap16();
};

/** 序号,任务,单位 ⏎ 1,推进甲,市财政局 in GB18030, written out by hand. */
const NATIONAL = Buffer.from(
  "d0f2bac52cc8cecef12cb5a5cebb0d0a312ccdc6bdf8bcd72ccad0b2c6d5feBED6".toLowerCase(),
  "hex",
);

describe("a separated text is read in every encoding of an office", () => {
  it.each([
    ["UTF-8", Buffer.from(TABLE)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${TABLE}`)],
    ["UTF-16 LE with a mark", wide(`\ufeff${TABLE}`, true)],
    ["UTF-16 BE with a mark", wide(`\ufeff${TABLE}`, false)],
    ["UTF-16 LE without a mark", wide(TABLE, true)],
    ["UTF-16 BE without a mark", wide(TABLE, false)],
  ])("%s", async (_, bytes) => {
    expect(await readPlainly(bytes, "a.csv")).toEqual(READ);
  });

  it("GB18030", async () => {
    expect(await readPlainly(NATIONAL, "a.csv")).toEqual([
      {
        table: "1",
        rows: [
          [1, "序号", "任务", "单位"],
          [2, "1", "推进甲", "市财政局"],
        ],
      },
    ]);
  });

  it.each([
    [",", "csv"],
    [";", "csv"],
    ["\t", "tsv"],
  ])("the separator %j is found by its consistency", async (separator, format) => {
    const text = TABLE.replace(/"[^"]*"/, "甲").replaceAll(",", separator);
    const { blocks, ...rest } = await readWhole(new TextEncoder().encode(text));
    expect(rest).toEqual({ format });
    expect(blocks).toHaveLength(1);
  });

  it.each([
    ["LE", true],
    ["BE", false],
  ])("UTF-16 %s without a mark, where characters end in a zero byte", async (_, little) => {
    const text = "序号\t任务\t单位\r\n一\t甲\t局\r\n";
    expect(await readPlainly(wide(text, little), "a.tsv")).toEqual([
      {
        table: "1",
        rows: [
          [1, "序号", "任务", "单位"],
          [2, "一", "甲", "局"],
        ],
      },
    ]);
  });

  it("a first line that only states the separator is obeyed and not shown", async () => {
    expect(await readPlainText("sep=;\n任务;单位\n甲,乙;局\n")).toEqual([
      {
        table: "1",
        rows: [
          [2, "任务", "单位"],
          [3, "甲,乙", "局"],
        ],
      },
    ]);
  });

  it("a stray quote swallows nothing", async () => {
    expect(await readPlainText('序号,任务,单位\n1,"十三五"规划,甲\n2,"乙,丙\n', "a.csv")).toEqual([
      {
        table: "1",
        rows: [
          [1, "序号", "任务", "单位"],
          [2, "1", '"十三五"规划', "甲"],
          [3, "2", '"乙', "丙"],
        ],
      },
    ]);
  });
});

describe("a plain text is read as tables among paragraphs", () => {
  it("the seeded document keeps every line and every paragraph mark", async () => {
    const bytes = readFileSync("seeds/wuzheng-2018-27/document.txt");
    const { format, blocks } = await readWhole(bytes);
    const printed = bytes.toString("utf8").split("\n");
    const plain = (text: string) => text.replace(/<\/?p>|\s/g, "");
    const read = blocks.flatMap((block) =>
      block.kind === "table"
        ? block.rows.map((row) => [row.line, row.cells.map((cell) => cell.text).join("")] as const)
        : [[block.line, block.text] as const],
    );
    expect(format).toBe("text");
    expect(blocks.filter((block) => block.kind === "table")).toHaveLength(1);
    expect(read.map(([line, text]) => [line, plain(text)])).toEqual(
      printed.map((text, index) => [index + 1, plain(text)]).filter(([, text]) => text !== ""),
    );
  });

  it("a cell runs on over line ends up to the end of its paragraph", async () => {
    expect(
      await readPlainText("任务\t单位\n<p>推进甲</p> <p>并做\n好乙</p>\t市财政局\n丙\t丁\n"),
    ).toEqual([
      {
        table: "1",
        rows: [
          [1, "任务", "单位"],
          [2, "推进甲\n并做\n好乙", "市财政局"],
          [4, "丙", "丁"],
        ],
      },
    ]);
  });

  it("a lone line inside a table is a row; one that stands off ends the table", async () => {
    expect(
      await readPlainText("方案\n任务\t单位\n甲\t乙\n（一）标题\n丙\t丁\n\n附注\n\n任务\t单位\n"),
    ).toEqual([
      "方案",
      {
        table: "1",
        rows: [
          [2, "任务", "单位"],
          [3, "甲", "乙"],
          [4, "（一）标题"],
          [5, "丙", "丁"],
        ],
      },
      "附注",
      { table: "2", rows: [[9, "任务", "单位"]] },
    ]);
  });

  it("bars part the cells of a drawn table, rules are dropped", async () => {
    expect(
      await readPlainText("# 方案\n\n| 任务 | 单位 |\n|:---|---:|\n| 甲<br>乙 | 丙\\|丁 |\n"),
    ).toEqual([
      "# 方案",
      {
        table: "1",
        rows: [
          [3, "任务", "单位"],
          [5, "甲\n乙", "丙|丁"],
        ],
      },
    ]);
  });

  it.each([
    ["a table without a frame", "重点|任务|单位\n---|---|---\n一|甲|局\n|乙|局\n"],
    ["a table closed by bars", "重点|任务|单位|\n:--|:--|:--|\n一|甲|局|\n|乙|局|\n"],
    ["a framed table", "| 重点 | 任务 | 单位 |\n|---|---|---|\n| 一 | 甲 | 局 |\n| | 乙 | 局 |\n"],
    ["a head that lost its frame", "重点|任务|单位\n|---|---|---|\n|一|甲|局|\n||乙|局|\n"],
    ["rows that lost their frame", "|重点|任务|单位|\n|---|---|---|\n一|甲|局|\n||乙|局|\n"],
    [
      "a table drawn with lines",
      "│重点│任务│单位│\n├──┼──┼──┤\n│一│甲│局│\n│  │乙│局│\n└──┴──┴──┘\n",
    ],
    [
      "a grid of signs",
      "| 重点 | 任务 | 单位 |\n+====+====+====+\n| 一 | 甲 | 局 |\n|  | 乙 | 局 |\n+----+----+----+\n",
    ],
  ])("an empty first cell keeps its place in %s", async (_, text) => {
    expect(await readPlainText(text)).toEqual([
      {
        table: "1",
        rows: [
          [1, "重点", "任务", "单位"],
          [3, "一", "甲", "局"],
          [4, "", "乙", "局"],
        ],
      },
    ]);
  });

  it("an empty first head keeps its place where the rows have no frame", async () => {
    expect(await readPlainText(" | 任务 | 单位\n一 | 甲 | 局\n | 乙 | 局\n")).toEqual([
      {
        table: "1",
        rows: [
          [1, "", "任务", "单位"],
          [2, "一", "甲", "局"],
          [3, "", "乙", "局"],
        ],
      },
    ]);
  });

  it("aligned spaces part columns, an empty cell is seen by its place", async () => {
    const text =
      "序号  任务      单位\n1     推进甲    市财政局\n2     推进乙    市教育局\n      续行\n\n附注：以上\n";
    expect(await readPlainText(text)).toEqual([
      {
        table: "1",
        rows: [
          [1, "序号", "任务", "单位"],
          [2, "1", "推进甲", "市财政局"],
          [3, "2", "推进乙", "市教育局"],
          [4, "", "续行"],
        ],
      },
      "附注：以上",
    ]);
  });

  it.each([
    ["brackets", "1.推进甲(市财政局牵头,市教育局配合,2018年12月完成)"],
    ["labels", "牵头单位:市财政局;责任单位:市教育局;完成时限:2018年12月"],
  ])("sentences with %s stay paragraphs", async (_, line) => {
    expect(await readPlainText(`${line}\n${line}\n${line}`)).toEqual([line, line, line]);
  });
});
