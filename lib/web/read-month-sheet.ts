import { isMonth, type Month } from "@/lib/domain/plain-date";
import type { SourceDocument, SourceRow } from "@/lib/domain/source-document";
import { LOCALES } from "@/lib/text/locale";
import { translator } from "@/lib/text/translator";
import { SHEET_ROWS } from "@/lib/usecases/report/show-month-grid";
import { SHEET_CELLS, type SheetCell } from "@/lib/web/month-sheet";

/** The plan and the month that a row was downloaded for. */
export type SheetOrigin = { documentNumber: string; month: Month };

/** A row of a filled-in sheet: its item, whence and at which version it was downloaded, and the cells that hold something. */
export type SheetEntry = {
  line: number;
  code: string;
  /** Null where the row has no key: then it counts for wherever it is read. */
  origin: SheetOrigin | null;
  version: string | null;
  cells: Partial<Record<SheetCell, string>>;
};

const COLUMNS = ["key", "code", ...SHEET_CELLS] as const;
type ColumnName = (typeof COLUMNS)[number];

/** A key as `sheetKey` writes it. */
const KEY = /^(.+) (\d{4}-\d{2}) (.+)@(\d+\.\d+)$/;

/** Rows in which the heads are looked for. */
const HEADS_WITHIN = 10;

const plainHead = (text: string) => text.replace(/[\s()（）]/g, "").toLowerCase();

/** Every head in every language. */
const HEADS = new Map<string, ColumnName>(
  LOCALES.flatMap((locale) => {
    const t = translator(locale);
    return COLUMNS.map((name): [string, ColumnName] => [plainHead(t(`month.sheet.${name}`)), name]);
  }),
);

/** The rows of a filled-in sheet, whatever the order of its columns; null where its heads are not found. */
export function readMonthSheet({ blocks }: SourceDocument): SheetEntry[] | null {
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    const at = block.rows.slice(0, HEADS_WITHIN).findIndex((row) => columnsOf(row) !== null);
    const head = block.rows[at];
    const columns = head && columnsOf(head);
    if (columns) return block.rows.slice(at + 1).flatMap((row) => entryOf(row, columns));
  }
  return null;
}

/** The items that a sheet names, as far as one sheet is read. */
export function sheetCodes(entries: readonly SheetEntry[] | null): string[] {
  return (entries ?? []).slice(0, SHEET_ROWS).map(({ code }) => code.slice(0, 40));
}

function columnsOf({ cells }: SourceRow): Map<number, ColumnName> | null {
  const columns = new Map<number, ColumnName>();
  for (const [index, { text }] of cells.entries()) {
    const name = HEADS.get(plainHead(text));
    if (name && ![...columns.values()].includes(name)) columns.set(index, name);
  }
  const names = [...columns.values()];
  const tellsItem = names.includes("key") || names.includes("code");
  return tellsItem && names.some((name) => name !== "key" && name !== "code") ? columns : null;
}

function entryOf({ line, cells }: SourceRow, columns: Map<number, ColumnName>): SheetEntry[] {
  const held: Partial<Record<ColumnName, string>> = {};
  for (const [index, name] of columns) {
    const text = cells[index]?.text.trim() ?? "";
    if (text !== "") held[name] = text;
  }
  const { key = "", code, ...filled } = held;
  const [, documentNumber, month = "", keyed, version] = KEY.exec(key) ?? [];
  const origin = documentNumber && isMonth(month) ? { documentNumber, month } : null;
  const named = keyed ?? code ?? key;
  if (named === "") return [];
  return [{ line, code: named, origin, version: version ?? null, cells: filled }];
}
