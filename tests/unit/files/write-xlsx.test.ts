import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeXlsx } from "@/lib/files/write-xlsx";
import { readPlainly } from "../../support/files/plain-blocks";

async function openInExcel(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book;
}

describe("a written workbook", () => {
  it("opens elsewhere with its names, texts and numbers", async () => {
    const bytes = writeXlsx([
      {
        name: "模板",
        rows: [
          ["序号", "任务"],
          [1, "推进<甲>&\n乙"],
          [null, "丙"],
        ],
        widths: [6, 40],
      },
      { name: "模板", rows: [["单位"]] },
      { name: "a/b:[c]", rows: [] },
    ]);
    const book = await openInExcel(bytes);
    const [first] = book.worksheets;
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(["模板", "模板 2", "a b  c"]);
    expect(first?.getCell("A2").value).toBe(1);
    expect(first?.getCell("B2").value).toBe("推进<甲>&\n乙");
    expect(first?.getColumn(2).width).toBe(40);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
    "keeps %j a text that no program takes for a formula",
    async (text) => {
      const cell = (await openInExcel(writeXlsx([{ name: "表", rows: [["头"], [text]] }])))
        .getWorksheet("表")
        ?.getCell("A2");
      expect(cell?.type).toBe(ExcelJS.ValueType.String);
      expect(cell?.numFmt).toBe("@");
    },
  );

  it("is read back as it was written, whatever the texts hold", async () => {
    const text = fc
      .string({ unit: "binary", maxLength: 40 })
      .map((each) => each.replace(/[\p{C}\s\u2028\u2029]/gu, ""))
      .filter((each) => each !== "");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const read = await readPlainly(writeXlsx([{ name: "表", rows }]));
          expect(read).toEqual([
            { table: "表", rows: rows.map((row, index) => [index + 1, ...row]) },
          ]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
