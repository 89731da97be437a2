import { FILE_LIMITS } from "../file-limits";
import { readXml, type XmlAttributes } from "../package/read-xml";
import { RefusedFile } from "../refused-file";
import type { MergedArea, SparseRow } from "../sparse-table";
import type { TextBudget } from "../text-budget";
import { parseArea, parseCell } from "./cell-reference";
import { formatNumber, generalNumber } from "./format-number";
import { hiddenLines } from "./hidden-lines";
import { shownText, textCollector } from "./read-shared-strings";

/** What a sheet's cells refer to: the workbook's strings, formats and calendar. */
export type Workbook = {
  strings: string[];
  formats: (string | undefined)[];
  from1904: boolean;
  /** Counts the cells and characters of all sheets. */
  spend: TextBudget;
};

/** The last row of a sheet. */
const LAST_LINE = 1_048_576;

type Cell = { column: number; type: string; format: string | undefined; value: string };

/** Reads a sheet's cells with text, its merged areas and how much of it is hidden; formulas count by their cached value. */
export async function readSheet(chunks: AsyncIterable<Uint8Array>, book: Workbook) {
  const rows: SparseRow[] = [];
  const areas: MergedArea[] = [];
  const inline = textCollector();
  const hidden = hiddenLines();
  let row: SparseRow = { line: 0, cells: [] };
  let cell: Cell | undefined;
  let column = -1;
  let inValue = false;
  await readXml(chunks, {
    open: (name, attribute) => {
      if (name === "row") {
        row = { line: lineOf(attribute("r"), row.line), cells: [] };
        hidden.addRow(row.line, attribute);
        book.spend(1, 0);
        column = -1;
      } else if (name === "c") {
        cell = beginCell(attribute, column, book);
        column = cell.column;
      } else if (name === "v") inValue = true;
      else if (name === "col") hidden.addColumns(attribute);
      else if (name === "mergeCell")
        areas.push(...[parseArea(attribute("ref") ?? "")].filter((area) => area !== undefined));
      else inline.open(name);
    },
    text: (text) => {
      if (inValue && cell) {
        cell.value += text;
        if (cell.value.length > FILE_LIMITS.cell) throw new RefusedFile("too-large");
      } else inline.text(text);
    },
    close: (name) => {
      if (name === "v") inValue = false;
      else if (name === "c" && cell) {
        addCell(row, cell, inline.take(), book);
        if (row.cells.length === 1 && rows.at(-1) !== row) rows.push(row);
        cell = undefined;
      } else inline.close(name);
      if (areas.length > FILE_LIMITS.merges) throw new RefusedFile("too-large");
    },
  });
  const ordered = inOrder(rows);
  return { rows: ordered, areas, hidden: hidden.count(ordered) };
}

/** A row without a number follows the one before it. */
function lineOf(printed: string | undefined, before: number): number {
  const line = printed === undefined ? before + 1 : Number(printed);
  if (!Number.isInteger(line) || line < 1 || line > LAST_LINE) throw new RefusedFile("truncated");
  return line;
}

function beginCell(attribute: XmlAttributes, before: number, book: Workbook): Cell {
  const reference = attribute("r");
  const column = reference === undefined ? before + 1 : parseCell(reference)?.column;
  if (column === undefined) throw new RefusedFile("truncated");
  if (column >= FILE_LIMITS.columns) throw new RefusedFile("too-large");
  const format = book.formats[Number(attribute("s") ?? 0)];
  return { column, type: attribute("t") ?? "n", format, value: "" };
}

function addCell(row: SparseRow, cell: Cell, inline: string, book: Workbook) {
  const text = cell.type === "inlineStr" ? inline : shownValue(cell, book);
  book.spend(1, text.length);
  if (text !== "") row.cells.push({ column: cell.column, text });
}

/** A cell's value by its type (ECMA-376 part 1, §18.18.11) as a person sees it. */
function shownValue({ type, value, format }: Cell, book: Workbook): string {
  switch (type) {
    case "s":
      return book.strings[Number(value)] ?? "";
    case "str":
    case "e":
      return shownText(value);
    case "b":
      return value === "1" ? "TRUE" : value === "" ? "" : "FALSE";
    case "d":
      return shownIsoDate(value, format);
    default:
      return shownNumber(value, format, book.from1904);
  }
}

function shownNumber(value: string, format: string | undefined, from1904: boolean): string {
  const number = Number(value);
  if (value.trim() === "" || Number.isNaN(number)) return shownText(value);
  return shownText(format ? formatNumber(number, format, from1904) : generalNumber(number));
}

/** A date in words of ISO 8601 is shown by its format too, or as a plain day. */
function shownIsoDate(value: string, format: string | undefined): string {
  const time = Date.parse(/T/.test(value) ? `${value.replace(/Z$/, "")}Z` : `${value}T00:00Z`);
  if (Number.isNaN(time)) return shownText(value);
  return formatNumber(time / 86_400_000 + 25_569, format ?? "yyyy/m/d", false);
}

/** Rows and cells by their place: the order in the file is no promise, and of two in one place the last counts. */
function inOrder(rows: SparseRow[]): SparseRow[] {
  const byLine = new Map<number, Map<number, string>>();
  for (const { line, cells } of rows) {
    if (cells.length === 0) continue;
    const row = byLine.get(line) ?? new Map<number, string>();
    for (const { column, text } of cells) row.set(column, text);
    byLine.set(line, row);
  }
  return [...byLine]
    .sort(([a], [b]) => a - b)
    .map(([line, cells]) => ({
      line,
      cells: [...cells].sort(([a], [b]) => a - b).map(([column, text]) => ({ column, text })),
    }));
}
