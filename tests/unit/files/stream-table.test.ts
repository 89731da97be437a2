import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { streamCsv } from "@/lib/files/stream-csv";
import { type StreamedTable, streamXlsx } from "@/lib/files/stream-xlsx";
import type { SheetValue } from "@/lib/files/write-xlsx";
import { readPlainly } from "../../support/files/plain-blocks";

async function* inBatches(...batches: SheetValue[][][]) {
  yield* batches;
}

function table(rows: StreamedTable["rows"]): StreamedTable {
  return {
    name: "台账",
    heading: ["方案", "条件：无"],
    head: ["编号", "进度"],
    widths: [12, 8],
    rows,
    ending: (count) => `共 ${count} 项`,
  };
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const read: Uint8Array[] = [];
  for await (const piece of pieces) read.push(piece);
  return Buffer.concat(read);
}

describe("a table written batch by batch", () => {
  test("opens in Excel with its lines above, its head in view, its rows and its end", async () => {
    const rows = inBatches([["1-1", 40]], [], [["=1+1", null]]);
    const book = new ExcelJS.Workbook();
    const bytes = await bytesOf(streamXlsx(table(rows)));
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    const [sheet] = book.worksheets;
    expect(sheet?.name).toBe("台账");
    const values = [1, 2, 3, 4, 5, 6].map((row) =>
      [1, 2].map((at) => sheet?.getCell(row, at).value),
    );
    expect(values).toEqual([
      ["方案", null],
      ["条件：无", null],
      ["编号", "进度"],
      ["1-1", 40],
      ["=1+1", null],
      ["共 2 项", null],
    ]);
    expect(sheet?.getCell("A5").numFmt).toBe("@");
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
    expect(sheet?.getColumn(1).width).toBe(12);
    expect(await readPlainly(bytes, "a.xlsx")).toBeTruthy();
  });

  test("is the same as CSV, marked as UTF-8, with nothing that a spreadsheet takes for a formula", async () => {
    const signs = ["=1", "+1", "-1", "@A", "\t=1", "\r=1", 'say "x", y'];
    const rows = inBatches(signs.map((sign): SheetValue[] => [sign, -3]));
    const text = (await bytesOf(streamCsv(table(rows)))).toString("utf8");
    expect(text.split("\r\n")).toEqual([
      '\ufeff"方案"',
      '"条件：无"',
      '"编号","进度"',
      `"'=1",-3`,
      `"'+1",-3`,
      `"'-1",-3`,
      `"'@A",-3`,
      `"'\t=1",-3`,
      `"'\r=1",-3`,
      '"say ""x"", y",-3',
      '"共 7 项"',
      "",
    ]);
  });

  test.each([streamXlsx, streamCsv])("breaks off where its rows do", async (write) => {
    async function* failing() {
      yield [["1-1", 40]];
      throw new Error("The rows broke off.");
    }
    await expect(bytesOf(write(table(failing())))).rejects.toThrow("The rows broke off.");
  });

  test.each([streamXlsx, streamCsv])(
    "stops its rows where the reader leaves, and asks for no more than are read",
    async (write) => {
      let given = 0;
      let isOver = false;
      async function* endless() {
        try {
          while (true) {
            given += 1;
            yield Array.from({ length: 500 }, (_, n) => [
              `${given}-${n}-${Math.sin(given * n)}`,
              n,
            ]);
          }
        } finally {
          isOver = true;
        }
      }
      let read = 0;
      for await (const piece of write(table(endless()))) {
        read += piece.length;
        if (read > 100_000) break;
      }
      await expect.poll(() => isOver).toBe(true);
      expect(given).toBeLessThan(100);
    },
  );
});
