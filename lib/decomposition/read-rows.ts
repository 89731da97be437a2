import { parseMark } from "@/lib/domain/numbering";
import type { SourceBlock, SourceDocument, SourceRow } from "@/lib/domain/source-document";
import type { Role } from "./column-heads";
import { headerAt } from "./find-header";
import { guessHeader } from "./guess-header";
import type { Unplaced } from "./measure";
import { countCharacters, type TableCell, type TableLayout, type TableRow } from "./table-rows";
import { readParagraphs } from "./text-rows";
import { turnCards } from "./turn-cards";

/** A document as rows below headers, with what stands around them. */
export interface DocumentRows {
  rows: TableRow[];
  /** Title lines and paragraphs ahead of the first row. */
  titles: string[];
  /** 注：… below or within the tables. */
  notes: string[];
  /** The texts of head cells. */
  heads: string[];
  /** Characters of heads and titles inside the tables. */
  headCharacters: number;
  unplaced: Unplaced[];
  /** Whether no header was found and the columns were told by what they hold. */
  headersGuessed: boolean;
}

type TableBlock = Extract<SourceBlock, { kind: "table" }>;
type ParagraphBlock = Extract<SourceBlock, { kind: "paragraph" }>;

interface Reading extends DocumentRows {
  table: number;
  page: number;
  layout: TableLayout | null;
  layouts: Map<string, TableLayout>;
  sheets: boolean;
  apart: boolean;
  fromSheet: boolean;
}

const NOTE = /^(?:注|备注|说明|附注|注释)\s*[:：\d一]/;

const SUM = /^(?:合\s*计|总\s*计|小\s*计|共\s*计)/;

/** Notes below a table, and rows that sum it up. */
const isAside = ([first = "", ...others]: readonly string[]) =>
  SUM.test(first) || (others.length === 0 && NOTE.test(first));

function cellsOf(row: SourceRow, byLine: ReadonlyMap<number, SourceRow>): TableCell[] {
  return row.cells.map(({ text, merge, originRow, originColumn }) => {
    if (merge !== "covered" || originRow === undefined || originColumn === undefined) {
      return { text: text.trim(), coveredBy: null };
    }
    const origin = byLine.get(originRow)?.cells[originColumn];
    const coveredBy = { line: originRow, column: originColumn, text: origin?.text.trim() ?? "" };
    return { text: "", coveredBy };
  });
}

const printedIn = (row: SourceRow) =>
  row.cells.map((cell) => cell.text).filter((text) => text.trim());

/** Heads printed again on a page are the same table's: its rows share one layout. */
function sameLayout(to: Reading, layout: TableLayout): TableLayout {
  const key = JSON.stringify(layout);
  const known = to.layouts.get(key) ?? layout;
  to.layouts.set(key, known);
  return known;
}

/** A title printed again over the heads of a later page, often with （续）. */
function isTitleAgain(texts: readonly string[], to: Reading, next: SourceRow | undefined): boolean {
  const [text = "", ...others] = texts;
  if (others.length > 0 || !next || headerAt([next], 0) === null) return false;
  const bare = (title: string) => title.replace(/\s|[（(]?续表?\d*[)）]?$/g, "");
  return bare(text) === "" || to.titles.some((title) => bare(title) === bare(text));
}

function readTable(printed: TableBlock, to: Reading, guessed: boolean): void {
  const cards = turnCards(printed.rows);
  const table = cards ? { ...printed, mergesKnown: true, rows: cards } : printed;
  to.table += 1;
  const byLine = new Map(table.rows.map((row) => [row.line, row]));
  const sheet = to.sheets ? table.name : null;
  const hasHeader = table.rows.some((_, at) => headerAt(table.rows, at) !== null);
  const guess = !hasHeader && guessed ? guessHeader(table.rows) : null;
  if (guess) to.headersGuessed = true;
  const enter = (roles: readonly Role[]) => {
    to.page += 1;
    const { apart, fromSheet } = to;
    const { mergesKnown } = table;
    to.layout = sameLayout(to, { sheet, apart, mergesKnown, fromSheet, roles });
  };
  if (guess) enter(guess.roles);
  else if (hasHeader || to.apart) to.layout = null;
  // A second table without heads of its own goes on with the columns of the one before it.
  else if (to.layout) enter(to.layout.roles);
  let skip = guess?.height ?? 0;
  table.rows.forEach((row, at) => {
    const header = skip > 0 ? null : headerAt(table.rows, at);
    if (header) {
      enter(header.roles);
      skip = header.height;
    }
    const texts = printedIn(row);
    const characters = texts.reduce((sum, text) => sum + countCharacters(text), 0);
    if (skip > 0) {
      skip -= 1;
      to.heads.push(...texts);
      to.headCharacters += characters;
    } else if (isTitleAgain(texts, to, table.rows[at + 1])) to.headCharacters += characters;
    else if (isAside(texts)) setAside(to, row.line, "note", texts);
    else if (to.layout) {
      const cells = cellsOf(row, byLine);
      to.rows.push({ layout: to.layout, table: to.table, page: to.page, line: row.line, cells });
    } else if (hasHeader) {
      to.titles.push(...texts);
      to.headCharacters += characters;
    } else setAside(to, row.line, "table", texts);
  });
}

function setAside(to: Reading, line: number, what: string, texts: readonly string[]): void {
  for (const text of texts) to.unplaced.push({ where: `${line} ${what}`, text });
  if (what === "note") to.notes.push(...texts);
}

/** A paragraph between tables: a heading of the next, or the rest of a sentence that a page cut. */
function readBetween({ line, text }: ParagraphBlock, to: Reading): void {
  if (NOTE.test(text)) setAside(to, line, "note", [text]);
  else if (to.layout) {
    const at = to.layout.roles.indexOf("measures");
    const cells = to.layout.roles.map((_, i) => ({ text: i === at ? text : "", coveredBy: null }));
    to.rows.push({ layout: to.layout, table: to.table, page: to.page, line, cells });
  }
}

/** 一、… directly above the first table is its key area; what stands higher is the document's own text. */
function headingAbove(before: readonly ParagraphBlock[], table: TableBlock): ParagraphBlock[] {
  const header = table.rows
    .map((_, at) => headerAt(table.rows, at))
    .find((found) => found !== null);
  if (header?.roles.includes("keyArea")) return [];
  const first = before.findLastIndex(({ text }) => !isHeadingLine(text));
  return before.slice(first + 1);
}

function isHeadingLine(text: string): boolean {
  const level = parseMark(text)?.level;
  return (
    (level === "KEY_AREA" || level === "MAIN_TASK") && text.length <= 60 && !/[。；]$/.test(text)
  );
}

function readTables(blocks: readonly SourceBlock[], to: Reading): void {
  const tables = blocks.filter((block) => block.kind === "table");
  const headed = tables.some(
    ({ rows }) => turnCards(rows) !== null || rows.some((_, at) => headerAt(rows, at)),
  );
  const first = blocks.findIndex((block) => block.kind === "table");
  const last = blocks.findLastIndex((block) => block.kind === "table");
  const before = blocks.slice(0, Math.max(first, 0)).filter((block) => block.kind === "paragraph");
  const [firstTable] = tables;
  const above = firstTable ? headingAbove(before, firstTable) : [];
  to.titles.push(...before.filter((block) => !above.includes(block)).map(({ text }) => text));
  const waiting = [...above];
  blocks.slice(first).forEach((block, i) => {
    if (block.kind === "table") {
      const from = to.rows.length;
      readTable(block, to, !headed);
      placeAbove(waiting.splice(0), from, to);
    } else if (first + i > last) to.notes.push(...(NOTE.test(block.text) ? [block.text] : []));
    else if (isHeadingLine(block.text)) waiting.push(block);
    else readBetween(block, to);
  });
}

/** Headings printed above a table stand as rows ahead of the table's own. */
function placeAbove(headings: readonly ParagraphBlock[], from: number, to: Reading): void {
  if (headings.length === 0 || !to.layout) return;
  const kept = to.rows.splice(from);
  const layout = kept[0]?.layout ?? to.layout;
  const page = kept[0]?.page ?? to.page;
  const at = layout.roles.indexOf("measures");
  for (const { line, text } of headings) {
    const cells = layout.roles.map((_, i) => ({ text: i === at ? text : "", coveredBy: null }));
    to.rows.push({ layout, table: to.table, page, line, cells });
  }
  to.rows.push(...kept);
}

/** The rows of a document: of its tables, or, where no table can be read, of its paragraphs. */
export function readRows({ format, blocks }: SourceDocument): DocumentRows {
  const tables = blocks.filter((block) => block.kind === "table").length;
  const to: Reading = {
    rows: [],
    titles: [],
    notes: [],
    heads: [],
    headCharacters: 0,
    unplaced: [],
    headersGuessed: false,
    table: 0,
    page: 0,
    layout: null,
    layouts: new Map(),
    apart: format === "xlsx",
    fromSheet: format === "csv" || format === "tsv",
    sheets: format === "xlsx" || (format !== "text" && tables > 1),
  };
  readTables(blocks, to);
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  if (to.rows.length > 0 || paragraphs.length === 0) return to;
  return { ...readParagraphs(paragraphs), unplaced: to.unplaced };
}
