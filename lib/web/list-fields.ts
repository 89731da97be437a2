import { LIST_ROWS, type TypedRow } from "@/lib/domain/list-row";

/** A row as a form sends it; `place` says where it stood in its file. */
export type FieldRow<Field extends string> = TypedRow<Field> & { place: string };

/** The rows of a list as its form sent them: `rows.3.name`. */
export function rowsFromFields<Field extends string>(
  values: Readonly<Record<string, string>>,
  fields: readonly Field[],
): FieldRow<Field>[] {
  return Array.from({ length: rowCount(values) }, (_, row) => ({
    values: Object.fromEntries(
      fields.map((field) => [field, values[`rows.${row}.${field}`] ?? ""]),
    ) as Record<Field, string>,
    skip: values[`rows.${row}.skip`] !== undefined,
    place: values[`rows.${row}.place`] ?? "",
  }));
}

const BLANK_ROWS = 5;

/** The rows with a few more to type into, as far as a list may go. */
export function withBlankRows<Field extends string>(
  rows: readonly FieldRow<Field>[],
  fields: readonly Field[],
): FieldRow<Field>[] {
  const values = Object.fromEntries(fields.map((field) => [field, ""])) as Record<Field, string>;
  const blank = Array.from({ length: BLANK_ROWS }, () => ({ values, skip: false, place: "" }));
  return [...rows, ...blank].slice(0, LIST_ROWS);
}

/** Rows are numbered without a gap, each with its place. */
function rowCount(values: Readonly<Record<string, string>>): number {
  let count = 0;
  while (values[`rows.${count}.place`] !== undefined) count += 1;
  return count;
}
