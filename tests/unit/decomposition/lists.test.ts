import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PEOPLE_COLUMNS } from "@/lib/decomposition/lists/people-columns";
import { peopleRowsOf } from "@/lib/decomposition/lists/people-rows";
import { readList } from "@/lib/decomposition/lists/read-list";
import { UNIT_COLUMNS } from "@/lib/decomposition/lists/unit-columns";
import { LIST_ROWS } from "@/lib/domain/list-row";
import type { SourceBlock, SourceDocument } from "@/lib/domain/source-document";
import { mergedTable } from "@/tests/unit/decomposition/source-table";

/** A sheet of plain cells. */
function sheet(rows: readonly (readonly string[])[], name = "Sheet1"): SourceBlock {
  return {
    kind: "table",
    name,
    mergesKnown: true,
    rows: rows.map((cells, index) => ({
      line: index + 1,
      cells: cells.map((text) => ({ text, merge: "single" as const })),
    })),
  };
}

function book(...blocks: SourceBlock[]): SourceDocument {
  return { format: "xlsx", blocks };
}

function unitsOf(...rows: string[][]) {
  const read = readList(book(sheet(rows)), UNIT_COLUMNS);
  return read.ok ? read.rows.map(({ values }) => values) : read.code;
}

const UNIT = { name: "", fullName: "", kind: "", aliases: "", members: "" };

describe("a list of units", () => {
  test("is read by its heads, in whatever words", () => {
    expect(
      unitsOf(
        ["武汉市单位一览表"],
        ["序号", "单位全称", "单 位 名 称", "单位类型", "曾用名（用、隔开）"],
        ["1", "武汉市教育局", "市教育局", "政府部门", "市教委"],
      ),
    ).toEqual([
      { ...UNIT, name: "市教育局", fullName: "武汉市教育局", kind: "政府部门", aliases: "市教委" },
    ]);
  });

  test("takes 单位名称 for the official name where 简称 stands beside it", () => {
    expect(unitsOf(["单位名称", "简称"], ["武汉市教育局", "市教育局"])).toEqual([
      { ...UNIT, name: "市教育局", fullName: "武汉市教育局" },
    ]);
  });

  test("may be a single column, or lines of a text", () => {
    const lines = ["单位名称", "市教育局", "市科技局"];
    const text = lines.map((each, index) => ({
      kind: "paragraph" as const,
      line: index + 1,
      text: each,
    }));
    const names = [
      { ...UNIT, name: "市教育局" },
      { ...UNIT, name: "市科技局" },
    ];
    const read = readList({ format: "text", blocks: text }, UNIT_COLUMNS);
    expect(unitsOf(...lines.map((each) => [each]))).toEqual(names);
    expect(read.ok && read.rows).toEqual(
      names.map((values, index) => ({ sheet: null, line: index + 2, values })),
    );
  });

  test("goes on over sheets and repeated heads, and names what it left", () => {
    const read = readList(
      book(
        sheet([
          ["单位名称", "类别", "联系电话"],
          ["市教育局", "部门", "1"],
          ["单位名称", "类别", "联系电话"],
          ["市科技局", "部门", "2"],
        ]),
        sheet(
          [
            ["栏目", "怎样填写"],
            ["单位名称", "必填"],
            ["类别", "选填"],
          ],
          "填写说明",
        ),
        sheet([["单位名称"], ["", "x"], ["市水务局"]], "续"),
      ),
      UNIT_COLUMNS,
    );
    expect(read).toEqual({
      ok: true,
      rows: [
        { sheet: "Sheet1", line: 2, values: { ...UNIT, name: "市教育局", kind: "部门" } },
        { sheet: "Sheet1", line: 4, values: { ...UNIT, name: "市科技局", kind: "部门" } },
        { sheet: "续", line: 3, values: { ...UNIT, name: "市水务局" } },
      ],
      columnsLeft: ["联系电话"],
      sheetsLeft: ["填写说明"],
    });
  });

  test("parts names at a line's end where a cell may hold several, and joins a broken name", () => {
    expect(unitsOf(["单位名称", "别名"], ["市教\n育局", "市教委\n教育局"])).toEqual([
      { ...UNIT, name: "市教 育局", aliases: "市教委、教育局" },
    ]);
  });

  test("repeats what a merged cell says", () => {
    const merged = mergedTable([
      ["姓名", "角色"],
      ["王芳", "填报人"],
      ["^", "单位审核人"],
    ]);
    const read = readList(merged, PEOPLE_COLUMNS);
    expect(read.ok && read.rows.map(({ values }) => [values.displayName, values.role])).toEqual([
      ["王芳", "填报人"],
      ["王芳", "单位审核人"],
    ]);
  });

  test.each([
    ["no heads", [["市教育局", "市科技局"]], "list-no-head"],
    ["heads of something else", [["重点工作", "完成时限"]], "list-no-head"],
    ["heads alone", [["单位名称", "类别"]], "list-no-rows"],
    [
      "too many rows",
      [["单位名称"], ...Array.from({ length: LIST_ROWS + 1 }, (_, index) => [`单位${index}`])],
      "list-too-long",
    ],
  ])("is refused with %s", (_, rows, code) => {
    expect(unitsOf(...rows)).toBe(code);
  });

  test("means the same in any order of its columns", () => {
    const heads = ["单位名称", "全称", "类别", "别名", "成员单位"];
    const cells = ["各区", "各区人民政府", "合称", "区里", "江岸区、江汉区"];
    const places = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    const inOrder = unitsOf(heads, cells);
    fc.assert(
      fc.property(places, (order) => {
        const moved = (row: string[]) => order.map((at) => row[at] ?? "");
        expect(unitsOf(moved(heads), moved(cells))).toEqual(inOrder);
      }),
    );
  });
});

describe("the sign-in names of a list of people", () => {
  const HEADS = ["姓名", "登录名", "拼音", "邮箱"];
  const usernames = (derive: boolean, ...rows: string[][]) => {
    const read = peopleRowsOf({ document: book(sheet([HEADS, ...rows])) }, { derive });
    if (!read.ok) throw new Error(read.code);
    return [read.rows.map(({ values }) => values.username), read.reading?.derived];
  };

  test("are made of pinyin, or else of the mailbox, only where they are blank", () => {
    expect(
      usernames(
        true,
        ["王芳", "wf01", "Wáng Fāng", ""],
        ["李娜", "", "Lǐ Nà", "ln@example.gov.cn"],
        ["张伟", "", "", "Zhang.Wei@example.gov.cn"],
        ["赵六", "", "", "13800000000"],
      ),
    ).toEqual([["wf01", "lina", "zhang.wei", ""], 2]);
  });

  test("stay blank for two people who would come by one name", () => {
    expect(
      usernames(
        true,
        ["王芳", "", "wang fang", ""],
        ["汪方", "", "wang fang", ""],
        ["李娜", "", "li na", ""],
        ["李那", "lina", "", ""],
      ),
    ).toEqual([["", "", "", "lina"], 0]);
  });

  test("stay blank where roles are to be given: an account is not guessed", () => {
    expect(usernames(false, ["王芳", "", "wang fang", ""])).toEqual([[""], 0]);
  });
});
