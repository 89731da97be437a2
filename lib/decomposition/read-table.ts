import type { SourceRow } from "@/lib/domain/source-document";
import { isAside, isTitleAbove, isTitleAgain, printedIn, saysWhoFilledIn } from "./aside-rows";
import type { Role } from "./column-heads";
import { type Reading, setAside, type TableBlock } from "./document-rows";
import { headerAt } from "./find-header";
import { guessHeader } from "./guess-header";
import { countCharacters, type TableCell, type TableLayout } from "./table-rows";
import { turnCards } from "./turn-cards";

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

/** Heads printed again on a page are the same table's: its rows share one layout. */
function sameLayout(to: Reading, layout: TableLayout): TableLayout {
  const key = JSON.stringify(layout);
  const known = to.layouts.get(key) ?? layout;
  to.layouts.set(key, known);
  return known;
}

/** Reads the rows of one table; a head row begins a page. */
export function readTable(printed: TableBlock, to: Reading, guessed: boolean): void {
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
    } else if (isTitleAgain(texts, to.titles, table.rows[at + 1])) to.headCharacters += characters;
    else if (guess && isTitleAbove(table.rows, at)) {
      to.titles.push(...texts);
      to.headCharacters += characters;
    } else if (isAside(texts) || (to.layout && saysWhoFilledIn(texts)))
      setAside(to, row.line, "note", texts);
    else if (to.layout) {
      const cells = cellsOf(row, byLine);
      to.rows.push({ layout: to.layout, table: to.table, page: to.page, line: row.line, cells });
    } else if (hasHeader) {
      to.titles.push(...texts);
      to.headCharacters += characters;
    } else setAside(to, row.line, "table", texts);
  });
}
