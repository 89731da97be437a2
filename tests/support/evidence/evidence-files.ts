import { officeFile, sheetFile, wordFile } from "@/tests/support/files/make-office";

const hex = (digits: string) => Buffer.from(digits, "hex");
const after = (start: Buffer) => Buffer.concat([start, Buffer.alloc(64, 7)]);

/** The start of an old Office file whose directory names a stream. */
function compoundFile(stream: string): Buffer {
  return Buffer.concat([
    hex("d0cf11e0a1b11ae1"),
    Buffer.alloc(1016),
    Buffer.from(`${stream}\0`, "utf16le"),
  ]);
}

/** The list of a package's parts, with what its main one is. */
function typesOf(part: string, contentType: string) {
  return {
    "[Content_Types].xml": `<Types><Override PartName="/${part}" ContentType="application/vnd.${contentType}"/></Types>`,
  };
}

const OPEN_XML = "openxmlformats-officedocument";

function slides(contentType: string): Uint8Array {
  const part = "ppt/presentation.xml";
  return officeFile({ ...typesOf(part, contentType), [part]: "<p/>" });
}

export const PDF = after(Buffer.from("%PDF-1.7\n"));
export const PNG = after(hex("89504e470d0a1a0a"));
export const DOCX = wordFile(
  "<w:p><w:r><w:t>简报</w:t></w:r></w:p>",
  typesOf("word/document.xml", `${OPEN_XML}.wordprocessingml.document.main+xml`),
);
export const XLSX = sheetFile(
  '<row r="1"><c r="A1"><v>1</v></c></row>',
  typesOf("xl/workbook.xml", `${OPEN_XML}.spreadsheetml.sheet.main+xml`),
);

/** A small file of every kind that is taken. */
export const GOOD_FILES: Record<string, Uint8Array> = {
  "通报.pdf": PDF,
  "简报.docx": DOCX,
  "明细.xlsx": XLSX,
  "汇报.pptx": slides(`${OPEN_XML}.presentationml.presentation.main+xml`),
  "旧稿.doc": compoundFile("WordDocument"),
  "旧表.xls": compoundFile("Workbook"),
  "更旧的表.xls": compoundFile("Book"),
  "旧汇报.ppt": compoundFile("PowerPoint Document"),
  "文字.wps": compoundFile("WordDocument"),
  "表格.et": compoundFile("Workbook"),
  "演示.dps": compoundFile("PowerPoint Document"),
  "现场.JPG": after(hex("ffd8ffe0")),
  "现场.jpeg": after(hex("ffd8ffe1")),
  "截图.png": PNG,
  "动图.gif": after(Buffer.from("GIF89a")),
  "照片.webp": after(Buffer.from("RIFF\x10\0\0\0WEBPVP8 ", "latin1")),
  "数据.csv": Buffer.from("区,开工数\n某区,12\n"),
  "说明.txt": Buffer.from("现场核查 12 处。"),
  "国标.txt": Buffer.from("cfd6b3a1bacbb2e9caaeb6feb4a6", "hex"),
};

/** Files that are not what their names say, or can't be opened by who gets them. */
export const BAD_FILES: Record<string, { name: string; bytes: Uint8Array; refusal: string }> = {
  "a program under the name of a print": {
    name: "通报.pdf",
    bytes: Buffer.from("MZ\x90\0program"),
    refusal: "content-differs",
  },
  "a page under the name of a picture": {
    name: "现场.png",
    bytes: Buffer.from("<!doctype html><script>alert(1)</script>"),
    refusal: "content-differs",
  },
  "a workbook under the name of a document": {
    name: "简报.docx",
    bytes: XLSX,
    refusal: "content-differs",
  },
  "an archive under the name of a document": {
    name: "简报.docx",
    bytes: officeFile({ "virus.exe": "MZ" }),
    refusal: "content-differs",
  },
  "slides with macros under the name of plain ones": {
    name: "汇报.pptx",
    bytes: slides("ms-powerpoint.presentation.macroEnabled.main+xml"),
    refusal: "content-differs",
  },
  "an old sheet under the name of an old document": {
    name: "旧稿.doc",
    bytes: compoundFile("Workbook"),
    refusal: "content-differs",
  },
  "a document with a password": {
    name: "简报.docx",
    bytes: compoundFile("EncryptedPackage"),
    refusal: "locked",
  },
  "half a workbook": { name: "明细.xlsx", bytes: XLSX.subarray(0, 200), refusal: "damaged" },
  "a print under the name of a text": { name: "说明.txt", bytes: PDF, refusal: "content-differs" },
  "a picture under the name of a table": {
    name: "数据.csv",
    bytes: PNG,
    refusal: "content-differs",
  },
  "a text of nothing but spaces": {
    name: "说明.txt",
    bytes: Buffer.from(" \r\n\t"),
    refusal: "empty",
  },
};
