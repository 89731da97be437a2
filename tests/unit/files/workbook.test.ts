import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { officeFile, sheetFile, sheetParts } from "../../support/files/make-office";
import { readPlainly, readWhole } from "../../support/files/plain-blocks";

async function workbookBytes(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What a person sees in A1 for a number under a format. */
async function shown(value: number, format: string, workbook = ""): Promise<string | undefined> {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${format.replaceAll('"', "&quot;")}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`;
  const file = sheetFile(`<row r="1"><c r="A1" s="0"><v>${value}</v></c></row>`, {
    "xl/styles.xml": styles,
    ...(workbook && {
      "xl/workbook.xml": `<workbook xmlns:r="r">${workbook}<sheets><sheet name="表" r:id="worksheet"/></sheets></workbook>`,
    }),
  });
  const [block] = (await readWhole(file)).blocks;
  return block?.kind === "table" ? block.rows[0]?.cells[0]?.text : undefined;
}

describe("a workbook is read as a person sees it", () => {
  it("merged cells lead to their origin, and rows without text are left out", async () => {
    const bytes = await workbookBytes((book) => {
      const sheet = book.addWorksheet("分解表");
      sheet.mergeCells("A1:C1");
      sheet.getCell("A1").value = "责任分解方案";
      sheet.mergeCells("A3:A5");
      sheet.getCell("A3").value = "重点";
      sheet.getCell("B3").value = "甲";
      sheet.getCell("C5").value = "乙";
    });
    expect(await readPlainly(bytes)).toEqual([
      {
        table: "分解表",
        rows: [
          [1, "┌责任分解方案", "^1:0", "^1:0"],
          [3, "┌重点", "甲"],
          [5, "^3:0", "", "乙"],
        ],
      },
    ]);
  });

  it("sheets come in their order; a hidden one is not read but noted", async () => {
    const bytes = await workbookBytes((book) => {
      book.addWorksheet("一").addRow(["甲"]);
      book.addWorksheet("二", { state: "hidden" }).addRow(["乙"]);
      book.addWorksheet("三").addRow(["丙"]);
    });
    expect(await readWhole(bytes)).toEqual({
      format: "xlsx",
      blocks: ["一", "三"].map((name, index) => ({
        kind: "table",
        name,
        mergesKnown: true,
        rows: [{ line: 1, cells: [{ text: index === 0 ? "甲" : "丙", merge: "single" }] }],
      })),
      notes: [{ code: "hidden-sheet", name: "二" }],
    });
  });

  it("hidden rows and columns are read, and noted where they hold text", async () => {
    const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
    const file = sheetFile(
      `</sheetData><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row>${cell("甲")}${cell("乙")}</row><row hidden="true">${cell("丙")}</row><row hidden="1"/>`,
    );
    expect(await readPlainly(file)).toEqual([
      {
        table: "分解表",
        rows: [
          [1, "甲", "乙"],
          [2, "丙"],
        ],
      },
    ]);
    expect((await readWhole(file)).notes).toEqual([
      { code: "hidden-lines", name: "分解表", rows: 1, columns: 1 },
    ]);
  });

  it("runs are joined, line breaks kept, formulas shown by their value", async () => {
    const bytes = await workbookBytes((book) => {
      book
        .addWorksheet("表")
        .addRow([
          { richText: [{ text: "推进" }, { font: { bold: true }, text: "重点\r\n项目" }] },
          { formula: "SUM(1,2)", result: 3 },
          true,
          { text: "链接", hyperlink: "http://localhost/" },
        ]);
    });
    expect(await readPlainly(bytes)).toEqual([
      { table: "表", rows: [[1, "推进重点\n项目", "3", "TRUE", "链接"]] },
    ]);
  });

  it("phonetic runs are dropped, inline strings and escapes resolved, prefixes no matter", async () => {
    const file = sheetFile(
      '<x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:t>一_x000A_二</x:t></x:is></x:c></x:row>',
      {
        "xl/sharedStrings.xml":
          "<sst><si><r><t>东</t></r><r><t>京</t></r><rPh sb='0' eb='1'><t>とうきょう</t></rPh></si></sst>",
      },
    );
    expect(await readPlainly(file)).toEqual([
      { table: "分解表", rows: [[2, "", "东京", "一\n二"]] },
    ]);
  });

  it("capitals in the names of parts and cells do not matter, nor does the main part's own name", async () => {
    const parts = sheetParts('<row><c r="a1" t="str"><v>甲</v></c></row>');
    const named = Object.entries(parts).map(([path, xml]) => [
      path.replace("workbook.xml", "Book.xml").replace("worksheets/", "Worksheets/"),
      String(xml).replace("xl/workbook.xml", "xl/BOOK.xml"),
    ]);
    expect(await readPlainly(officeFile(Object.fromEntries(named)))).toEqual([
      { table: "分解表", rows: [[1, "甲"]] },
    ]);
  });

  it.each([
    ["utf16le with a mark", "\ufeff", false],
    ["utf16le without", "", false],
    ["utf16be with a mark", "\ufeff", true],
    ["utf16be without", "", true],
  ])("a part may be written in UTF-16: %s", async (_, mark, swapped) => {
    const xml = `${mark}<sst><si><t>甲</t></si></sst>`;
    const bytes = Buffer.from(xml, "utf16le");
    const file = sheetFile('<row><c t="s"><v>0</v></c></row>', {
      "xl/sharedStrings.xml": swapped ? bytes.swap16() : bytes,
    });
    expect(await readPlainly(file)).toEqual([{ table: "分解表", rows: [[1, "甲"]] }]);
  });

  it("a merge over the whole sheet costs only the rows and columns in use", async () => {
    const file = sheetFile(
      '<row r="1"><c r="A1" t="str"><v>全</v></c></row><row r="9"><c r="C9" t="str"><v>尾</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1048576"/><mergeCell ref="D1:XFD1048576"/></mergeCells><sheetData>',
    );
    expect(await readPlainly(file)).toEqual([
      {
        table: "分解表",
        rows: [
          [1, "┌全", "^1:0"],
          [9, "^1:0", "^1:0", "尾"],
        ],
      },
    ]);
  });
});

describe("a number is shown by its format", () => {
  it.each([
    [43252, 'yyyy"年"m"月"', "2018年6月"],
    [43252, "yyyy年m月d日", "2018年6月1日"],
    [43252, "yyyy-mm-dd", "2018-06-01"],
    [43252, "[$-804]yyyy/m/d;@", "2018/6/1"],
    [43252, "[$-F800]dddd, mmmm dd, yyyy", "2018年6月1日"],
    [43252, "mmm-yy", "2018年6月"],
    [43252.5, "yyyy/m/d h:mm", "2018/6/1 12:00"],
    [0.75, "h:mm:ss", "18:00:00"],
    [1.5, "[h]:mm", "36:00"],
    [60, "yyyy/m/d", "1900/2/28"],
    [0.125, "0.0%", "12.5%"],
    [1, "0%", "100%"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [1.005, "0.00", "1.01"],
    [12, "000", "012"],
    [-5, "0.0;(0.0)", "(5.0)"],
    [-5, "0.0", "-5.0"],
    [120, '0"个"', "120个"],
    [2500, "0.0,", "2.5"],
    [0, '0;-0;"—"', "—"],
    [90, '[>=60]"合格";"不合格"', "合格"],
    [30, '[>=60]"合格";"不合格"', "不合格"],
    [0.1 + 0.2, "General", "0.3"],
    [2018, "@", "2018"],
    [12345, "0.00E+00", "1.23E+04"],
  ])("%s under %s is %s", async (value, format, text) => {
    expect(await shown(value, format)).toBe(text);
  });

  it("a workbook of the 1904 calendar counts its days from there", async () => {
    expect(await shown(41790, 'yyyy"年"m"月"', '<workbookPr date1904="1"/>')).toBe("2018年6月");
  });

  it("a format known by its number only is the one of a Chinese Excel", async () => {
    const styles =
      '<styleSheet><cellXfs><xf numFmtId="57"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const file = sheetFile('<row><c s="0"><v>43252</v></c><c s="1"><v>43252</v></c></row>', {
      "xl/styles.xml": styles,
    });
    expect(await readPlainly(file)).toEqual([
      { table: "分解表", rows: [[1, "2018年6月", "2018/6/1"]] },
    ]);
  });
});
