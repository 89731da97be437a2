import type { ItemColumn } from "@/lib/domain/item-columns";
import type { Result } from "@/lib/domain/result";
import { streamCsv } from "@/lib/files/stream-csv";
import { type StreamedTable, streamXlsx } from "@/lib/files/stream-xlsx";
import type { SheetValue } from "@/lib/files/write-xlsx";
import type { Texts } from "@/lib/text/say";
import { sayItemCell } from "@/lib/text/say-item-row";
import { COLUMN_WIDTHS, sayTakenView, type TakenView } from "@/lib/text/say-view";
import type { Caller } from "@/lib/usecases/define";
import { listLedgerBatch } from "@/lib/usecases/item/list-ledger-batch";

type LedgerFile = {
  texts: Texts;
  caller: Caller;
  /** The view as its address asks for it, with its plan. */
  asked: Readonly<Record<string, unknown>>;
  columns: readonly ItemColumn[];
  taken: TakenView;
};

/** A view of the ledger as a file, written while its rows are read. */
export function writeLedgerFile(
  format: "xlsx" | "csv",
  { texts, caller, asked, columns, taken }: LedgerFile,
): AsyncGenerator<Uint8Array> {
  const { t } = texts;
  const table: StreamedTable = {
    name: t("view.export.sheet"),
    heading: sayTakenView(texts, taken, "by"),
    head: columns.map((column) => t(`view.column.${column}`)),
    widths: columns.map((column) => COLUMN_WIDTHS[column]),
    rows: rowsOf(texts, caller, asked, columns),
    ending: (count) => t("view.export.ending", { count }),
  };
  return format === "xlsx" ? streamXlsx(table) : streamCsv(table);
}

async function* rowsOf(
  texts: Texts,
  caller: Caller,
  asked: Readonly<Record<string, unknown>>,
  columns: readonly ItemColumn[],
): AsyncGenerator<SheetValue[][]> {
  let after: string | undefined;
  do {
    const batch = valueIn(await listLedgerBatch(caller, { ...asked, after }));
    yield batch.rows.map((row) => columns.map((column) => sayItemCell(texts, row, column)));
    after = batch.after;
  } while (after !== undefined);
}

/** Whoever began an export may read it to its end; losing that right midway breaks the file off. */
function valueIn<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`An export broke off: ${result.refusal.kind}.`);
}
