import { writeZip } from "@/lib/files/package/write-zip";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The parts of an Office file by path; a test replaces or adds those it is about. */
export type Parts = Record<string, string | Uint8Array>;

/** The smallest workbook around one sheet's XML. */
export function sheetParts(sheetData: string, more: Parts = {}): Parts {
  return {
    "_rels/.rels": links({ officeDocument: "xl/workbook.xml" }),
    "xl/workbook.xml": `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="分解表" sheetId="1" r:id="worksheet"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": links({
      worksheet: "worksheets/sheet1.xml",
      sharedStrings: "sharedStrings.xml",
      styles: "styles.xml",
    }),
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  };
}

/** The smallest Word file around the XML of its body. */
export function wordParts(body: string, more: Parts = {}): Parts {
  return {
    "_rels/.rels": links({ officeDocument: "word/document.xml" }),
    "word/document.xml": `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": links({ numbering: "numbering.xml", styles: "styles.xml" }),
    ...more,
  };
}

/** A zip of the parts. */
export const officeFile = (parts: Parts): Uint8Array => writeZip(new Map(Object.entries(parts)));

/** A workbook of one sheet. */
export const sheetFile = (sheetData: string, more?: Parts) =>
  officeFile(sheetParts(sheetData, more));

/** A Word document of one body. */
export const wordFile = (body: string, more?: Parts) => officeFile(wordParts(body, more));

function links(targets: Record<string, string>): string {
  const each = Object.entries(targets).map(
    ([kind, target]) => `<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${each.join("")}</Relationships>`;
}
