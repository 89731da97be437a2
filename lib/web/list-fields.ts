import type { TypedRow } from "@/lib/domain/list-row";

/** The rows of a list as its form sent them, `rows.3.name`; `place` says where a row stood in its file. */
export function rowsFromFields<Field extends string>(
  values: Readonly<Record<string, string>>,
  fields: readonly Field[],
): (TypedRow<Field> & { place: string })[] {
  return Array.from({ length: rowCount(values) }, (_, row) => ({
    values: Object.fromEntries(
      fields.map((field) => [field, values[`rows.${row}.${field}`] ?? ""]),
    ) as Record<Field, string>,
    skip: values[`rows.${row}.skip`] !== undefined,
    place: values[`rows.${row}.place`] ?? "",
  }));
}

/** Rows are numbered without a gap, each with its place. */
function rowCount(values: Readonly<Record<string, string>>): number {
  let count = 0;
  while (values[`rows.${count}.place`] !== undefined) count += 1;
  return count;
}
