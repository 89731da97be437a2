import { parseMark } from "@/lib/domain/numbering";
import type { SourceRow } from "@/lib/domain/source-document";
import { headerAt } from "./find-header";

/** How a note below a table begins. */
export const NOTE = /^[（(]?(?:注|备注|说明|附注|注释)\s*[:：\d一]/;

const SUM = /^(?:合\s*计|总\s*计|小\s*计|共\s*计)/;

const FILLED_IN =
  /^(?:填[表报][人单]?位?|制表[人单]?位?|审[核签批]人?|联系人|联系电话|(?:单位)?负责人|签发人?|(?:填[表报]|报送|制表)?(?:日期|时间))\s*[:：]/;
const PAGE_NUMBER = /^(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d+\s*页\D{0,4}(?:\d+\s*页)?)$/;

/** Notes below a table, rows that sum it up, and numbers of pages. */
export const isAside = ([first = "", ...others]: readonly string[]) =>
  SUM.test(first) || (others.length === 0 && (NOTE.test(first) || PAGE_NUMBER.test(first)));

/** A row that says who filled the table in. */
export const saysWhoFilledIn = ([first = ""]: readonly string[]) => FILLED_IN.test(first);

/** The texts that a row prints. */
export const printedIn = (row: SourceRow) =>
  row.cells.map((cell) => cell.text).filter((text) => text.trim());

const LEAST_TITLE = 8;

/**
 * A title printed again over the heads of a later page, often with （续）; a long one without a number is
 * told by its words alone, wherever the page's number stands.
 */
export function isTitleAgain(
  texts: readonly string[],
  titles: readonly string[],
  next: SourceRow | undefined,
): boolean {
  const [text = "", ...others] = texts;
  if (others.length > 0) return false;
  const bare = (title: string) => title.replace(/\s|[（(]?续表?\d*[)）]?$/g, "");
  const again = bare(text);
  const told = again.length >= LEAST_TITLE && parseMark(again) === null;
  if (!told && (!next || headerAt([next], 0) === null)) return false;
  return again === "" || titles.some((title) => bare(title) === again);
}

/** A text alone in a row ahead of all others, in a table that prints no heads. */
export function isTitleAbove(rows: readonly SourceRow[], at: number): boolean {
  const lone = (row: SourceRow) => printedIn(row).length === 1;
  const [text = ""] = rows[at] ? printedIn(rows[at]) : [];
  return rows.slice(0, at + 1).every(lone) && parseMark(text) === null;
}
