import { parseMark } from "@/lib/domain/numbering";
import type { SourceBlock, SourceDocument } from "@/lib/domain/source-document";
import { isAside, NOTE } from "./aside-rows";
import {
  type DocumentRows,
  type ParagraphBlock,
  type Reading,
  setAside,
  type TableBlock,
} from "./document-rows";
import { headerAt } from "./find-header";
import { readTable } from "./read-table";
import { readParagraphs } from "./text-rows";
import { turnCards } from "./turn-cards";

/**
 * A paragraph between tables: the rest of a sentence that a page cut, or a title where the next table has
 * heads of its own.
 */
function readBetween({ line, text }: ParagraphBlock, headed: boolean, to: Reading): void {
  if (isAside([text])) setAside(to, line, "note", [text]);
  else if (headed && !/[。；;]$/.test(text)) to.titles.push(text);
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

const isTable = (block: SourceBlock): block is TableBlock => block.kind === "table";

/** Whether a table's first row prints heads. */
const isHeaded = (table: TableBlock | undefined) =>
  table !== undefined && (turnCards(table.rows) !== null || headerAt(table.rows, 0) !== null);

function readTables(blocks: readonly SourceBlock[], to: Reading): void {
  const tables = blocks.filter((block) => block.kind === "table");
  const headed = tables.some(
    ({ rows }) => turnCards(rows) !== null || rows.some((_, at) => headerAt(rows, at)),
  );
  const first = blocks.findIndex((block) => block.kind === "table");
  const last = blocks.findLastIndex((block) => block.kind === "table");
  if (first < 0) return;
  const before = blocks.slice(0, first).filter((block) => block.kind === "paragraph");
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
    else readBetween(block, isHeaded(blocks.slice(first + i).find(isTable)), to);
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
