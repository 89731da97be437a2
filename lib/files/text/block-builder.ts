import type { SourceBlock, SourceRow } from "@/lib/domain/source-document";
import { cellText } from "../cell-text";
import { FILE_LIMITS } from "../file-limits";
import { RefusedFile } from "../refused-file";
import type { TextLine } from "./text-lines";

/** The cells of a line; undefined for a line that has no separator, null for one that only draws a rule. */
export type SplitLine = (raw: string, line: number) => string[] | undefined | null;

type Lone = TextLine & { cells?: undefined };
type Split = TextLine & { cells: string[] };

/**
 * Tables and paragraphs of a text. A lone line with rows directly above and below it is a row of the
 * table; one that stands off by an empty line ends the table. Empty lines alone do not.
 */
export function blocksOfLines(lines: Iterable<TextLine>, split: SplitLine): SourceBlock[] {
  const all = splitLines(lines, split);
  const blocks: SourceBlock[] = [];
  let rows: SourceRow[] = [];
  let tables = 0;
  const endTable = () => {
    if (rows.length === 0) return;
    tables += 1;
    blocks.push({ kind: "table", name: String(tables), mergesKnown: false, rows });
    rows = [];
  };
  all.forEach((each, index) => {
    if (each.cells) rows.push(textRow(each.line, each.cells));
    else if (rows.length > 0 && isEnclosed(all, index)) rows.push(textRow(each.line, [each.raw]));
    else {
      endTable();
      const text = markedText(each.raw);
      if (text !== "") blocks.push({ kind: "paragraph", line: each.line, text });
    }
  });
  endTable();
  return blocks;
}

function splitLines(lines: Iterable<TextLine>, split: SplitLine): (Lone | Split)[] {
  const found: (Lone | Split)[] = [];
  let spent = 0;
  for (const { line, raw } of lines) {
    const cells = split(raw, line);
    if (cells === null) continue;
    spent += cells?.length ?? 1;
    const wide = cells !== undefined && cells.length > FILE_LIMITS.columns;
    if (spent > FILE_LIMITS.cells || wide || raw.length > FILE_LIMITS.cell) {
      throw new RefusedFile("too-large");
    }
    found.push(cells ? { line, raw, cells } : { line, raw });
  }
  return found;
}

/** Whether lines touch, without an empty one between, up to a row on either side. */
function isEnclosed(lines: (Lone | Split)[], index: number): boolean {
  return reachesRow(lines, index, -1) && reachesRow(lines, index, 1);
}

function reachesRow(lines: (Lone | Split)[], index: number, step: 1 | -1): boolean {
  const here = lines[index];
  const next = lines[index + step];
  if (!here || !next) return false;
  const [upper, lower] = step === 1 ? [here, next] : [next, here];
  if (lower.line - upper.line > upper.raw.split("\n").length) return false;
  return next.cells !== undefined || (step === 1 && reachesRow(lines, index + step, step));
}

/** A row of a format without merges: its cells up to the last with text. */
export function textRow(line: number, cells: string[]): SourceRow {
  const texts = cells.map(markedText);
  const width = texts.findLastIndex((text) => text !== "") + 1;
  return { line, cells: texts.slice(0, width).map((text) => ({ text, merge: "single" })) };
}

/** Paragraph and line-break marks inside a plain text are line ends. */
function markedText(raw: string): string {
  return cellText(raw.replace(/<\/?p>|<br ?\/?>/gi, "\n"));
}
