/** What the grid says of one row after it was sent: what is wrong at its cells, and of the row as a whole. */
export type RowAnswer = {
  issues: { field: string; message: string }[];
  notes: string[];
  /** Set when only the person's word is missing. */
  confirm: boolean;
};

/**
 * The grid after it was sent. `values` are the rows that stay as typed, by `rows.7.percent`; a row without any is
 * shown as it stands in the ledger. `marks` say what stood where a file brought something else.
 */
export type GridState = {
  attempt: number;
  values: Record<string, string>;
  rows: Record<string, RowAnswer>;
  marks: Record<string, string>;
  /** What was done, and what stands in the way, with the field where there is one. */
  said: string[];
  problems: { field?: string; message: string }[];
};

/** A grid that has not been sent yet. */
export function freshGrid(values: Record<string, string>): GridState {
  return { attempt: 0, values, rows: {}, marks: {}, said: [], problems: [] };
}

/** The name and id of a row's field. */
export function rowField(itemId: number, field: string): string {
  return `rows.${itemId}.${field}`;
}
