import { streamZip } from "./package/write-zip";
import {
  DECLARATION,
  SHEET_END,
  type SheetValue,
  sheetPath,
  sheetRow,
  sheetStart,
  workbookParts,
} from "./xlsx/sheet-parts";

/** A table to write row by row: lines that say what it is, its head, then rows as they come. */
export type StreamedTable = {
  name: string;
  heading: readonly string[];
  head: readonly string[];
  widths: readonly number[];
  rows: AsyncIterable<readonly (readonly SheetValue[])[]>;
  /** The last line, told once all rows are written. */
  ending: (count: number) => string;
};

/** Writes a table as an .xlsx file of one sheet, batch by batch: no more than a batch stands in memory. */
export function streamXlsx(table: StreamedTable): AsyncGenerator<Uint8Array> {
  const parts = workbookParts([table.name]).map(
    ([path, xml]) => [path, DECLARATION + xml] as const,
  );
  return streamZip(new Map(parts), sheetPath(1), sheetPieces(table));
}

async function* sheetPieces(table: StreamedTable): AsyncGenerator<string> {
  const { heading, head, widths, rows, ending } = table;
  const headAt = heading.length + 1;
  const above = heading.map((line, index) => sheetRow([line], index + 1));
  yield `${DECLARATION}${sheetStart(headAt, widths)}${above.join("")}${sheetRow(head, headAt, true)}`;
  let last = headAt;
  for await (const batch of rows) {
    const first = last + 1;
    yield batch.map((row, index) => sheetRow(row, first + index)).join("");
    last += batch.length;
  }
  yield `${sheetRow([ending(last - headAt)], last + 1)}${SHEET_END}`;
}
