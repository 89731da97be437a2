import Link from "next/link";
import type { ReactNode } from "react";
import { ScrollRegion } from "./scroll-region";

/** A column's order: where its head leads, and which way the rows are ordered by it now. */
export type ColumnSort = { href: string; direction: "ascending" | "descending" | "none" };

export type Column<Row> = {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned in tabular figures. */
  numeric?: boolean;
  /** The cell that names its row. */
  rowHeader?: boolean;
  /** Never breaks over lines. */
  fixed?: boolean;
  /** Stands before the cell where rows are stacked; leave it out for the row's name. */
  label?: string;
  sort?: ColumnSort | undefined;
  /** A CSS width, such as "8rem". */
  width?: string;
  /** The cell of the totals row. */
  foot?: ReactNode;
};

type DataTableProps<Row> = {
  caption: ReactNode;
  /** The caption is heard, not seen: for a table under its own heading. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Stands in place of the table when there are no rows. */
  empty?: ReactNode;
  /** On a phone, rows become blocks ("stack"), or the table scrolls within itself ("scroll"). */
  layout?: "stack" | "scroll";
  /** Seen under a scrolling table on a phone. */
  scrollHint?: string;
};

/** The ledger's table: a caption, scoped heads, sorting by links. It needs no script. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  empty,
  layout = "stack",
  scrollHint,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return empty;
  const hasFoot = columns.some((column) => column.foot !== undefined);
  return (
    <ScrollRegion layout={layout} hint={scrollHint}>
      <table className="data-table">
        <caption className={captionHidden ? "sr-only" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} content={column.cell(row)} />
              ))}
            </tr>
          ))}
        </tbody>
        {hasFoot ? (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <Cell key={column.key} column={column} content={column.foot} />
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </ScrollRegion>
  );
}

function ColumnHead<Row>({ column }: { column: Column<Row> }) {
  const { sort } = column;
  return (
    <th
      scope="col"
      data-numeric={column.numeric || undefined}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={sort && sort.direction !== "none" ? sort.direction : undefined}
    >
      {sort ? (
        <Link href={sort.href} prefetch={false} scroll={false}>
          {column.head}
          <span className="sort-mark" aria-hidden="true">
            {SORT_MARKS[sort.direction]}
          </span>
        </Link>
      ) : (
        column.head
      )}
    </th>
  );
}

const SORT_MARKS: Record<ColumnSort["direction"], string> = {
  ascending: "↑",
  descending: "↓",
  none: "↕",
};

function Cell<Row>({ column, content }: { column: Column<Row>; content: ReactNode }) {
  const attributes = {
    "data-numeric": column.numeric || undefined,
    "data-fixed": column.fixed || undefined,
    "data-label": column.label,
  };
  const inner = column.label === undefined ? content : <div>{content}</div>;
  return column.rowHeader ? (
    <th scope="row" {...attributes}>
      {inner}
    </th>
  ) : (
    <td {...attributes}>{inner}</td>
  );
}
