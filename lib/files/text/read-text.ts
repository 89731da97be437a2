import type { SourceBlock, SourceDocument } from "@/lib/domain/source-document";
import { FILE_LIMITS } from "../file-limits";
import { RefusedFile } from "../refused-file";
import { alignedColumns } from "./aligned-columns";
import { barredColumns, barredLine } from "./barred-columns";
import { blocksOfLines, type SplitLine, textRow } from "./block-builder";
import { findSeparator } from "./find-separator";
import { splitRecords } from "./split-records";
import { type TextLine, textLines } from "./text-lines";

/** Reads a text: one separated table, or lines with tabs, bars or aligned spaces among paragraphs. */
export function readText(text: string, name: string): SourceDocument {
  const separator = statedSeparator(text) ?? findSeparator(text, name);
  if (separator) {
    return { format: separator === "\t" ? "tsv" : "csv", blocks: separatedTable(text, separator) };
  }
  return { format: "text", blocks: blocksOfLines(textLines(text), chooseSplit(text)) };
}

/** Excel obeys a first line `sep=;` and does not show it. */
function statedSeparator(text: string): string | undefined {
  return /^\ufeff?sep=([,;\t])\r?\n/i.exec(text)?.[1];
}

function separatedTable(text: string, separator: string): SourceBlock[] {
  const rows = [];
  const stated = statedSeparator(text) === separator;
  for (const { line, fields } of splitRecords(text, separator)) {
    if (line === 1 && stated) continue;
    const row = textRow(line, fields);
    if (row.cells.length > 0) rows.push(row);
  }
  return [{ kind: "table", name: "1", mergesKnown: false, rows }];
}

/** A longer line is a paragraph. */
const LONGEST_ROW = 200_000;

/** Tabs before bars before spaces; each must part at least two lines. */
function chooseSplit(text: string): SplitLine {
  const lines: TextLine[] = [];
  let tabbed = 0;
  let barred = 0;
  for (const line of textLines(text)) {
    if (splitByTabs(line.raw)) tabbed += 1;
    if (barredLine(line.raw)) barred += 1;
    if (tabbed > 1) return splitByTabs;
    if (barred > 1) return barredColumns(textLines(text));
    lines.push(line);
    if (lines.length > FILE_LIMITS.cells) throw new RefusedFile("too-large");
  }
  return alignedColumns(lines) ?? (() => undefined);
}

function splitByTabs(raw: string): string[] | undefined {
  return raw.includes("\t") && raw.length < LONGEST_ROW ? raw.split("\t") : undefined;
}
