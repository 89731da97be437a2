import { Buffer } from "node:buffer";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { peopleRowsOf } from "@/lib/decomposition/lists/people-rows";
import { readList } from "@/lib/decomposition/lists/read-list";
import { UNIT_COLUMNS } from "@/lib/decomposition/lists/unit-columns";
import { readDecomposition } from "@/lib/decomposition/read-decomposition";
import type { SourceDocument } from "@/lib/domain/source-document";
import { readSourceDocument } from "@/lib/files/read-source-document";
import { LOCALES, type Locale } from "@/lib/text/locale";
import { translator } from "@/lib/text/translator";
import { type TemplateName, writeTemplate } from "@/lib/web/templates";

/** A template with rows typed into its first sheet by an office's program, as our own readers read it. */
async function filled(
  name: TemplateName,
  locale: Locale,
  rows: readonly (readonly string[])[],
): Promise<SourceDocument> {
  const { bytes } = writeTemplate({ locale, t: translator(locale) }, name);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  book.worksheets[0]?.addRows(rows as string[][]);
  const saved = new Uint8Array(await book.xlsx.writeBuffer());
  const read = await readSourceDocument(saved, `${name}.xlsx`);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

describe.each(LOCALES)("a template in %s, once filled in,", (locale) => {
  test("is read as a list of units, and its explanations are left", async () => {
    const row = ["市教育局", "武汉市教育局", "政府部门", "市教委、教育局", ""];
    const read = readList(await filled("units", locale, [row]), UNIT_COLUMNS);
    expect(read.ok && read.rows.map(({ line, values }) => [line, values])).toEqual([
      [
        2,
        {
          name: "市教育局",
          fullName: "武汉市教育局",
          kind: "政府部门",
          aliases: "市教委、教育局",
          members: "",
        },
      ],
    ]);
    expect(read.ok && [read.columnsLeft, read.sheetsLeft.length]).toEqual([[], 1]);
  });

  test("is read as a list of people, and its explanations are left", async () => {
    const row = ["王芳", "wangfang", "市教育局", "填报人"];
    const document = await filled("people", locale, [row]);
    const read = peopleRowsOf({ document }, { derive: true });
    expect(read.ok && read.rows).toEqual([
      {
        values: { displayName: "王芳", username: "wangfang", unit: "市教育局", role: "填报人" },
        skip: false,
      },
    ]);
    expect(read.ok && read.reading?.columnsLeft).toEqual([]);
  });

  test("is read as a breakdown of measures, and its explanations bring in none", async () => {
    const document = await filled("decomposition", locale, [
      ["一、重点改革", "（一）放管服", "1", "推进网上办理。", "市教育局", "市财政局", "2018年12月"],
      ["", "", "2", "开展改革试点。", "市财政局、市教育局", "", "持续推进"],
    ]);
    const known = (name: string) => ({ name, fullName: name, kind: "department" });
    const registry = { units: ["市教育局", "市财政局"].map(known), collectives: [], aliases: {} };
    const { measures } = readDecomposition(document, { registry, issuedYear: null });
    expect(
      measures.map(({ keyArea, mainTask, no, text, leadUnits, responsibleUnits, deadline }) => [
        keyArea?.title,
        mainTask?.title,
        no,
        text,
        leadUnits.map(({ unit }) => unit),
        responsibleUnits.map(({ unit }) => unit),
        deadline.kind,
      ]),
    ).toEqual([
      ["重点改革", "放管服", "1", "推进网上办理。", ["市教育局"], ["市财政局"], "MONTH"],
      ["重点改革", "放管服", "2", "开展改革试点。", ["市财政局", "市教育局"], [], "ONGOING"],
    ]);
  });

  test("left empty, brings in nothing", async () => {
    const units = readList(await filled("units", locale, []), UNIT_COLUMNS);
    const people = peopleRowsOf({ document: await filled("people", locale, []) }, { derive: true });
    expect([units, people]).toEqual([
      { ok: false, code: "list-no-rows" },
      { ok: false, code: "list-no-rows" },
    ]);
  });
});
