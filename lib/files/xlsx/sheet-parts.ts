import { columnLetters } from "./cell-reference";

/** A cell to write: a text is always text, never a formula; a number is a number; null is empty. */
export type SheetValue = string | number | null;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A cell's longest text in a sheet. */
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;

/** The parts of a workbook beside its sheets, each with its path. */
export function workbookParts(wanted: readonly string[]): [path: string, xml: string][] {
  const names = sheetNames(wanted);
  return [
    ["[Content_Types].xml", contentTypes(names.length)],
    ["_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbook(names)],
    ["xl/_rels/workbook.xml.rels", workbookLinks(names.length)],
    ["xl/styles.xml", STYLES],
  ];
}

/** Where the sheet of that number, from 1, is in the workbook. */
export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** Sheet names may not hold []:*?/\ nor exceed 31 characters, and differ from each other. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const plain = name
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'|'$/g, "")
      .trim();
    const short = plain.slice(0, LONGEST_NAME) || `Sheet${index + 1}`;
    const free = taken.has(short.toLowerCase()) ? `${short.slice(0, 27)} ${index + 1}` : short;
    taken.add(free.toLowerCase());
    return free;
  });
}

function contentTypes(sheets: number): string {
  const override = (path: string, kind: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${KIND}.${kind}+xml"/>`;
  const pages = numbered(sheets, (n) => override(`worksheets/sheet${n}`, "worksheet"));
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override("workbook", "sheet.main")}${override("styles", "styles")}${pages}</Types>`;
}

function relationships(links: [kind: string, target: string][]): string {
  const each = links.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function workbookLinks(sheets: number): string {
  const pages = Array.from({ length: sheets }, (_, index): [string, string] => [
    "worksheet",
    `worksheets/sheet${index + 1}.xml`,
  ]);
  return relationships([...pages, ["styles", "styles.xml"]]);
}

function workbook(names: string[]): string {
  const sheets = names.map(
    (name, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

/** Styles 0 plain, 1 header, 2 text that must never turn into a formula. */
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${WRAPPED}</xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${WRAPPED}</xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1">${WRAPPED}</xf></cellXfs></styleSheet>`;

/** What a sheet begins with, up to its first row: the rows down to `head` stay in view. */
export function sheetStart(head: number, widths: readonly number[] = []): string {
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const frozen = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  return `<worksheet xmlns="${MAIN}">${frozen}${columns ? `<cols>${columns}</cols>` : ""}<sheetData>`;
}

export const SHEET_END = "</sheetData></worksheet>";

/** A row of a sheet, counted from 1; a head is in bold. */
export function sheetRow(values: readonly SheetValue[], number: number, isHead = false): string {
  const cells = values.map((value, at) => cell(value, `${columnLetters(at)}${number}`, isHead));
  return `<row r="${number}">${cells.join("")}</row>`;
}

function cell(value: SheetValue, place: string, isHead: boolean): string {
  if (value === null || value === "") return "";
  if (typeof value === "number" && Number.isFinite(value)) {
    return `<c r="${place}" s="${isHead ? 1 : 0}"><v>${value}</v></c>`;
  }
  const text = String(value);
  const style = isHead ? 1 : /^[=+\-@\t\r]/.test(text) ? 2 : 0;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, LONGEST_TEXT))}</t></is></c>`;
}

/** XML's own signs, and the controls it forbids as the `_xHHHH_` of sheets. */
function xmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, hexEscape)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function hexEscape(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

function numbered(count: number, write: (n: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index + 1)).join("");
}
