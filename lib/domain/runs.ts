export type Run<Row> = { key: string; rows: Row[] };

/** Rows that follow each other under the same key, in their order: the groups of a sorted list. */
export function runsOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Run<Row>[] {
  const runs: Run<Row>[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const last = runs.at(-1);
    if (last?.key === key) last.rows.push(row);
    else runs.push({ key, rows: [row] });
  }
  return runs;
}
