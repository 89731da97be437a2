import type { StreamedTable } from "./stream-xlsx";
import type { SheetValue } from "./xlsx/sheet-parts";

const BYTE_ORDER_MARK = "\ufeff";

/**
 * Writes a table as CSV (RFC 4180) in UTF-8, batch by batch, with the mark by which Excel tells the encoding. A
 * text that a spreadsheet would take for a formula begins with an apostrophe.
 */
export async function* streamCsv(table: StreamedTable): AsyncGenerator<Uint8Array> {
  const { heading, head, rows, ending } = table;
  const above = [...heading.map((line) => [line]), head];
  yield Buffer.from(BYTE_ORDER_MARK + csvLines(above));
  let count = 0;
  for await (const batch of rows) {
    yield Buffer.from(csvLines(batch));
    count += batch.length;
  }
  yield Buffer.from(csvLines([[ending(count)]]));
}

function csvLines(rows: readonly (readonly SheetValue[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

function csvCell(value: SheetValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${plain.replaceAll('"', '""')}"`;
}
