import { writeZip } from "./package/write-zip";
import {
  DECLARATION,
  SHEET_END,
  type SheetValue,
  sheetPath,
  sheetRow,
  sheetStart,
  workbookParts,
} from "./xlsx/sheet-parts";

export type { SheetValue };

/** A sheet to write: the first row is its header, in bold and kept in view; `widths` count characters. */
export type SheetRows = { name: string; rows: SheetValue[][]; widths?: number[] };

/**
 * Writes sheets as an .xlsx file. A text that begins with = + - @ is typed as text and marked so
 * (`quotePrefix`), so that it stays text when a person edits it or saves the sheet as CSV.
 */
export function writeXlsx(sheets: readonly SheetRows[]): Uint8Array {
  const parts = new Map(workbookParts(sheets.map((sheet) => sheet.name)));
  for (const [index, sheet] of sheets.entries()) parts.set(sheetPath(index + 1), worksheet(sheet));
  return writeZip(new Map([...parts].map(([path, xml]) => [path, DECLARATION + xml])));
}

function worksheet({ rows, widths }: SheetRows): string {
  const lines = rows.map((row, index) => sheetRow(row, index + 1, index === 0));
  return `${sheetStart(1, widths)}${lines.join("")}${SHEET_END}`;
}
