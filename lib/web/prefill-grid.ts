import { readCell } from "@/lib/domain/typed-cells";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { Caller } from "@/lib/usecases/define";
import { findFiledCodes } from "@/lib/usecases/report/find-filed-codes";
import { type GridItem, type MonthGrid, SHEET_ROWS } from "@/lib/usecases/report/show-month-grid";
import { cellWords } from "@/lib/web/cell-words";
import { standingFields } from "@/lib/web/grid-fields";
import { freshGrid, type GridState, rowField } from "@/lib/web/grid-state";
import { choicesIn, SHEET_CELLS, type SheetCell } from "@/lib/web/month-sheet";
import type { SheetEntry, SheetOrigin } from "@/lib/web/read-month-sheet";

const WORDS = cellWords();

type Read = {
  planId: string;
  typed: Record<string, string>;
  entries: readonly SheetEntry[] | null;
};

/** The grid with the cells of a filled-in sheet over what was typed; nothing is written. */
export async function prefillGrid(
  caller: Caller,
  texts: Texts,
  grid: MonthGrid,
  { planId, typed, entries }: Read,
): Promise<GridState> {
  const { t } = texts;
  const state = freshGrid({ ...typed });
  const refused = refusedSheet(texts, grid, entries);
  if (!entries || refused) return { ...state, problems: [{ field: "file", message: refused }] };
  const items = new Map(grid.rows.map((item) => [item.code, item]));
  const seen = new Set<string>();
  const astray: SheetEntry[] = [];
  let rows = 0;
  for (const entry of entries) {
    const item = items.get(entry.code);
    if (seen.has(entry.code)) {
      say(texts, state, entry, t("month.sheet.repeated", { code: entry.code }));
    } else if (item) {
      if (Object.keys(entry.cells).length > 0) rows += 1;
      fillRow(texts, state, item, entry);
    } else astray.push(entry);
    seen.add(entry.code);
  }
  await sayAstray(caller, texts, state, astray, { planId, month: grid.period?.month ?? "" });
  const cells = Object.keys(state.marks).length;
  state.said.push(t("month.sheet.readRows", { rows, cells }));
  return state;
}

/** Why a sheet is not read at all; empty where it is. */
function refusedSheet(
  { t, locale }: Texts,
  { plan, period }: MonthGrid,
  entries: readonly SheetEntry[] | null,
): string {
  if (!entries) return t("month.sheet.noTable");
  if (entries.length > SHEET_ROWS) return t("month.sheet.tooMany", { max: SHEET_ROWS });
  const here = { documentNumber: plan.documentNumber, month: period?.month };
  const strange = entries.find(({ origin }) => origin && !isSame(origin, here))?.origin;
  if (!strange || !here.month) return "";
  return t("month.sheet.strange", {
    document: strange.documentNumber,
    month: formatMonth(locale, strange.month),
    hereDocument: here.documentNumber,
    hereMonth: formatMonth(locale, here.month),
  });
}

function isSame(origin: SheetOrigin, here: { documentNumber: string; month?: string | undefined }) {
  return origin.documentNumber === here.documentNumber && origin.month === here.month;
}

function fillRow(texts: Texts, state: GridState, item: GridItem, entry: SheetEntry): void {
  const { t } = texts;
  const standing = standingFields(item);
  const { version } = entry;
  const overtaken = version !== null && version !== item.version;
  if (overtaken) say(texts, state, entry, t("month.sheet.outdated", { code: item.code }), item);
  state.values[rowField(item.id, "version")] = version ?? item.version;
  state.values[rowField(item.id, "noChange")] ??= standing.noChange ?? "";
  for (const cell of SHEET_CELLS) {
    const text = entry.cells[cell];
    const field = fieldOf(item, cell);
    if (text === undefined || field === null) continue;
    const value = readCell(field, text, WORDS);
    if (value === null) {
      say(texts, state, entry, notChoice(texts, cell, text), item, field);
      continue;
    }
    state.values[rowField(item.id, field)] = value;
    if (value !== (standing[field] ?? ""))
      state.marks[rowField(item.id, field)] = t("month.table.stood", {
        text: shown(texts, field, standing[field] ?? ""),
      });
  }
}

/** The report's field that a sheet's cell fills; null for a reading of an indicator that the item hasn't. */
function fieldOf({ indicators }: GridItem, cell: SheetCell): string | null {
  if (cell !== "reading1" && cell !== "reading2") return cell;
  const indicator = indicators[cell === "reading1" ? 0 : 1];
  return indicator ? `readings.${indicator.id}` : null;
}

/** What stands in a cell, in words. */
function shown({ t, locale }: Texts, field: string, value: string): string {
  if (field === "noChange") return t(value ? "month.sheet.yes" : "month.sheet.no");
  if (value === "") return t("month.table.blank");
  const words = field in WORDS ? WORDS[field as keyof typeof WORDS][value] : undefined;
  return words?.[locale === "en" ? 1 : 0] ?? value;
}

function notChoice({ t }: Texts, cell: SheetCell, text: string): string {
  const words = choicesIn(t, cell as keyof typeof WORDS).join(t("ui.listComma"));
  return t("month.sheet.notChoice", { column: t(`month.sheet.${cell}`), text, words });
}

/** A problem of the sheet, by its line; at the cell, where the grid has it. */
function say(
  { t }: Texts,
  state: GridState,
  { line }: SheetEntry,
  message: string,
  item?: GridItem,
  field = "pick",
): void {
  const said = { message: t("month.sheet.problem", { line, message }) };
  state.problems.push(item ? { ...said, field: rowField(item.id, field) } : said);
}

/** Rows of items that the grid doesn't show: filed already, not asked in this month, or not the reporter's at all. */
async function sayAstray(
  caller: Caller,
  texts: Texts,
  state: GridState,
  entries: readonly SheetEntry[],
  { planId, month }: { planId: string; month: string },
): Promise<void> {
  if (entries.length === 0) return;
  const codes = entries.map(({ code }) => code.slice(0, 40));
  const found = await findFiledCodes(caller, { planId, month, codes });
  const known = new Map((found.ok ? found.value : []).map(({ code, filed }) => [code, filed]));
  for (const entry of entries) {
    const { code } = entry;
    const filed = known.get(code);
    const word = filed === undefined ? "unknown" : filed ? "filed" : "elsewhere";
    say(texts, state, entry, texts.t(`month.sheet.${word}`, { code: code.slice(0, 40) }));
  }
}
