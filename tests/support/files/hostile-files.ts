import { randomBytes } from "node:crypto";
import type { RefusalCode } from "@/lib/domain/source-document";
import { officeFile, sheetFile, sheetParts, wordFile } from "./make-office";
import { patchZip } from "./raw-zip";

const MEGABYTE = 1024 * 1024;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textCell = (reference: string) => `<c r="${reference}" t="str"><v>x</v></c>`;
const merges = (areas: string) => `</sheetData><mergeCells>${areas}</mergeCells><sheetData>`;
const doctype = (body: string) => ({ "xl/worksheets/sheet1.xml": `<?xml version="1.0"?>${body}` });
const hex = (start: string) => Buffer.concat([Buffer.from(start, "hex"), randomBytes(4096)]);

/** The start of a compound file whose directory names the given stream. */
function compoundFile(stream: string): Uint8Array {
  const header = Buffer.from("d0cf11e0a1b11ae1", "hex");
  return Buffer.concat([header, Buffer.alloc(1016), Buffer.from(`${stream}\0`, "utf16le")]);
}

const good = () => sheetFile(`<row r="1">${textCell("A1")}</row>`);

/** A file that must be refused: what it tries, under which name it comes, and the code that answers it. */
export type HostileFile = { name: string; code: RefusalCode; bytes: () => Uint8Array };

/** Files made to harm or broken on the way, by what a person would say of them. */
export const HOSTILE_FILES: Record<string, HostileFile> = {
  "an empty file": { name: "空.xlsx", code: "empty", bytes: () => new Uint8Array() },
  "a file of spaces": { name: "a.txt", code: "empty", bytes: () => bytesOf(" \r\n\t\n") },
  "a workbook without a word": { name: "a.xlsx", code: "empty", bytes: () => sheetFile("") },
  "a document without a word": { name: "a.docx", code: "empty", bytes: () => wordFile("<w:p/>") },
  "a file over the limit": {
    name: "a.csv",
    code: "too-large",
    bytes: () => new Uint8Array(65 * MEGABYTE).fill(65),
  },
  "a text over the limit": {
    name: "a.csv",
    code: "too-large",
    bytes: () => new Uint8Array(17 * MEGABYTE).fill(65),
  },
  "a zip that states four gigabytes": {
    name: "a.xlsx",
    code: "zip-bomb",
    bytes: () => patchZip(good(), "xl/worksheets/sheet1.xml", { size: 0xf0000000 }),
  },
  "a zip that states less than it holds": {
    name: "a.xlsx",
    code: "zip-bomb",
    bytes: () =>
      patchZip(sheetFile(" ".repeat(50 * MEGABYTE)), "xl/worksheets/sheet1.xml", { size: 1000 }),
  },
  "a zip that shrinks a thousandfold": {
    name: "a.xlsx",
    code: "zip-bomb",
    bytes: () => sheetFile(" ".repeat(50 * MEGABYTE)),
  },
  "a zip of six thousand entries": {
    name: "a.xlsx",
    code: "zip-bomb",
    bytes: () =>
      officeFile(Object.fromEntries(Array.from({ length: 6000 }, (_, n) => [`f${n}`, "x"]))),
  },
  "a path that climbs out": {
    name: "a.xlsx",
    code: "unsafe-path",
    bytes: () => officeFile({ ...sheetParts(""), "../../etc/passwd": "x" }),
  },
  "a path from the root": {
    name: "a.docx",
    code: "unsafe-path",
    bytes: () => officeFile({ "word/document.xml": "<d/>", "/etc/passwd": "x" }),
  },
  "a path to a drive": {
    name: "a.xlsx",
    code: "unsafe-path",
    bytes: () => officeFile({ ...sheetParts(""), "C:\\windows\\x": "x" }),
  },
  "a path that climbs with backslashes": {
    name: "a.xlsx",
    code: "unsafe-path",
    bytes: () => officeFile({ ...sheetParts(""), "xl\\..\\..\\x": "x" }),
  },
  "a billion laughs": {
    name: "a.xlsx",
    code: "unsafe-xml",
    bytes: () =>
      sheetFile(
        "",
        doctype('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'),
      ),
  },
  "an entity that reads a file of the server": {
    name: "a.xlsx",
    code: "unsafe-xml",
    bytes: () =>
      sheetFile(
        "",
        doctype('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'),
      ),
  },
  "an entity that nobody defined": {
    name: "a.docx",
    code: "unsafe-xml",
    bytes: () => wordFile("<w:p><w:r><w:t>&evil;</w:t></w:r></w:p>"),
  },
  "tags nested without end": {
    name: "a.xlsx",
    code: "unsafe-xml",
    bytes: () => sheetFile("<a>".repeat(100_000)),
  },
  "a comment of thirty megabytes": {
    name: "a.xlsx",
    code: "unsafe-xml",
    bytes: () => sheetFile(`<!--${randomBytes(15 * MEGABYTE).toString("hex")}-->`),
  },
  "a web page nested without end": {
    name: "a.html",
    code: "unsafe-xml",
    bytes: () => bytesOf(`<table><td>${"<div>".repeat(3_000_000)}`),
  },
  "a tag of a million attributes": {
    name: "a.html",
    code: "unsafe-xml",
    bytes: () =>
      bytesOf(`<table><td ${Array.from({ length: 1_000_000 }, (_, n) => `a${n}`).join(" ")}>`),
  },
  "half a workbook": {
    name: "a.xlsx",
    code: "truncated",
    bytes: () => good().subarray(0, good().length / 2),
  },
  "a workbook with a damaged part": {
    name: "a.xlsx",
    code: "truncated",
    bytes: () => patchZip(good(), "xl/worksheets/sheet1.xml", { flip: true }),
  },
  "a sheet whose XML stops": {
    name: "a.xlsx",
    code: "truncated",
    bytes: () => sheetFile("", { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row>" }),
  },
  "a text cut inside a character": {
    name: "a.csv",
    code: "truncated",
    bytes: () => bytesOf("序号,任务,牵头单位\n1,甲,市财政局").subarray(0, -1),
  },
  "a workbook with a password": {
    name: "a.xlsx",
    code: "encrypted",
    bytes: () => compoundFile("EncryptedPackage"),
  },
  "a zip with a password": {
    name: "a.docx",
    code: "encrypted",
    bytes: () => patchZip(good(), "xl/workbook.xml", { encrypted: true }),
  },
  "an old Excel file": { name: "a.xlsx", code: "old-xls", bytes: () => compoundFile("Workbook") },
  "an old Word file": {
    name: "a.docx",
    code: "old-doc",
    bytes: () => compoundFile("WordDocument"),
  },
  "a PNG picture named .csv": {
    name: "a.csv",
    code: "not-a-table-file",
    bytes: () => hex("89504e470d0a1a0a"),
  },
  "a JPEG picture named .xlsx": {
    name: "a.xlsx",
    code: "not-a-table-file",
    bytes: () => hex("ffd8ffe0"),
  },
  "a PDF named .txt": {
    name: "a.txt",
    code: "not-a-table-file",
    bytes: () => bytesOf("%PDF-1.7\n1 0 obj"),
  },
  "a zip of other things": {
    name: "a.xlsx",
    code: "not-a-table-file",
    bytes: () => officeFile({ "readme.txt": "x" }),
  },
  noise: {
    name: "a.csv",
    code: "not-a-table-file",
    bytes: () => randomBytes(MEGABYTE),
  },
  "a text in an encoding nobody reads": {
    name: "a.csv",
    code: "undecodable-text",
    bytes: () => Uint8Array.from({ length: 400 }, (_, n) => (n % 7 === 6 ? 44 : 0xe1 + (n % 6))),
  },
  "a text in every last cell of a sheet": {
    name: "a.xlsx",
    code: "too-large",
    bytes: () =>
      sheetFile(
        Array.from({ length: 300 }, (_, n) => `<row>${textCell(`XFD${n + 1}`)}</row>`).join(""),
      ),
  },
  "merged areas over each other": {
    name: "a.xlsx",
    code: "too-large",
    bytes: () =>
      sheetFile(
        `<row>${textCell("A1")}</row>`.repeat(1000) +
          merges('<mergeCell ref="A1:XFD1048576"/>'.repeat(150_000)),
      ),
  },
  "two million cells": {
    name: "a.xlsx",
    code: "too-large",
    bytes: () => sheetFile("<row><c><v>1</v></c></row>".repeat(2_000_000)),
  },
  "a cell over a billion columns": {
    name: "a.docx",
    code: "too-large",
    bytes: () =>
      wordFile(
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr></w:tc></w:tr></w:tbl>',
      ),
  },
  "a page of cells over a billion columns and rows": {
    name: "a.html",
    code: "too-large",
    bytes: () =>
      bytesOf(`<table>${"<tr><td colspan=9999999999 rowspan=9999999999>x".repeat(2000)}`),
  },
  "a text of commas": {
    name: "a.csv",
    code: "too-large",
    bytes: () => bytesOf(`序号,任务,单位\n${",".repeat(15 * MEGABYTE)}`),
  },
  "a paragraph of five million marks": {
    name: "a.txt",
    code: "too-large",
    bytes: () => bytesOf("<p>".repeat(5 * MEGABYTE)),
  },
  "a text of lines": {
    name: "a.txt",
    code: "too-large",
    bytes: () => bytesOf("a\n".repeat(7 * MEGABYTE)),
  },
  "a page of a million stray brackets": {
    name: "a.html",
    code: "too-large",
    bytes: () => bytesOf(`<table><td>${"<".repeat(MEGABYTE)}`),
  },
  "a paragraph of a million breaks": {
    name: "a.docx",
    code: "too-large",
    bytes: () => wordFile(`<w:p>${"<w:r><w:br/></w:r>".repeat(MEGABYTE)}</w:p>`),
  },
  "a text of quotes": {
    name: "a.csv",
    code: "too-large",
    bytes: () => bytesOf(`序号,任务,单位\n${'"'.repeat(15 * MEGABYTE)}`),
  },
  "a row of three hundred thousand fields": {
    name: "a.csv",
    code: "too-large",
    bytes: () => bytesOf(`序号,任务,单位\n${'"x,'.repeat(300_000)}`),
  },
  "a shared text of a million runs": {
    name: "a.xlsx",
    code: "too-large",
    bytes: () =>
      sheetFile("", {
        "xl/sharedStrings.xml": `<sst><si>${"<r><t>a</t></r>".repeat(MEGABYTE)}</si></sst>`,
      }),
  },
  "a hundred thousand rows": {
    name: "a.csv",
    code: "too-large",
    bytes: () => bytesOf(`序号,任务,单位\n${"1,甲,乙\n".repeat(100_000)}`),
  },
  "a text of three hundred thousand paragraphs": {
    name: "a.txt",
    code: "too-large",
    bytes: () => bytesOf("推进重点项目。\n".repeat(300_000)),
  },
  "a zip with two parts of one name": {
    name: "a.xlsx",
    code: "unsafe-path",
    bytes: () => officeFile({ ...sheetParts(""), "XL/Workbook.xml": "<workbook/>" }),
  },
  "a workbook that leads to no sheet": {
    name: "a.xlsx",
    code: "truncated",
    bytes: () =>
      officeFile({ "xl/workbook.xml": '<workbook><sheets><sheet r:id="a"/></sheets></workbook>' }),
  },
  "a part in an encoding that Office does not use": {
    name: "a.docx",
    code: "truncated",
    bytes: () => wordFile("", { "word/document.xml": Buffer.from("3c613eb8c43c2f613e", "hex") }),
  },
  "an OpenDocument table": {
    name: "a.xlsx",
    code: "other-office",
    bytes: () =>
      officeFile({
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": "<x/>",
      }),
  },
  "a binary workbook": {
    name: "a.xlsx",
    code: "other-office",
    bytes: () => officeFile({ "xl/workbook.bin": "x" }),
  },
  "a workbook in the XML of 2003": {
    name: "a.xls",
    code: "other-office",
    bytes: () =>
      bytesOf(
        '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
  },
  "a web page in one file": {
    name: "a.xls",
    code: "other-office",
    bytes: () => bytesOf("MIME-Version: 1.0\nContent-Type: multipart/related\n\n<table><tr><td>x"),
  },
  "a page of frames whose sheets lie elsewhere": {
    name: "a.xls",
    code: "other-office",
    bytes: () => bytesOf('<html><frameset><frame src="sheet001.htm"></frameset></html>'),
  },
  "a row of a hundred thousand attributes": {
    name: "a.xlsx",
    code: "unsafe-xml",
    bytes: () =>
      sheetFile(`<row ${Array.from({ length: 100_000 }, (_, n) => `a${n}=""`).join(" ")}/>`),
  },
  "a program named .csv": {
    name: "a.csv",
    code: "not-a-table-file",
    bytes: () =>
      Buffer.concat([Buffer.from("4d5a9000", "hex"), bytesOf("cannot be run. ".repeat(40))]),
  },
  "a program of plain letters and zero bytes": {
    name: "a.csv",
    code: "not-a-table-file",
    bytes: () => bytesOf("MZ\0\0cannot be run in this mode. ".repeat(40)),
  },
};
