import type { TypedRow } from "@/lib/domain/list-row";
import type { SourceDocument } from "@/lib/domain/source-document";
import { type ListShape, type ReadList, readList } from "./read-list";

/** Where a row stood in its file. */
export type RowPlace = { sheet: string | null; line: number };

/** What the reading of a file left out, and what it filled in itself. */
export type ListReading = { columnsLeft: string[]; sheetsLeft: string[]; derived: number };

/** The rows of a list, from a file or as typed; `places` and `reading` only where a file was read. */
export type ListRows<Field extends string> =
  | { ok: true; rows: TypedRow<Field>[]; places: RowPlace[]; reading: ListReading | null }
  | Extract<ReadList<Field>, { ok: false }>;

/** The rows of a list that a person chose a file for, or typed. */
export function listRowsOf<Field extends string>(
  given: { document?: SourceDocument | undefined; rows?: TypedRow<Field>[] | undefined },
  shape: ListShape<Field>,
): ListRows<Field> {
  if (given.document === undefined)
    return { ok: true, rows: given.rows ?? [], places: [], reading: null };
  const read = readList(given.document, shape);
  if (!read.ok) return read;
  const { columnsLeft, sheetsLeft } = read;
  return {
    ok: true,
    rows: read.rows.map(({ values }) => ({ values, skip: false })),
    places: read.rows.map(({ sheet, line }) => ({ sheet, line })),
    reading: { columnsLeft, sheetsLeft, derived: 0 },
  };
}
