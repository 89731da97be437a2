import Link from "next/link";
import type { ReactNode } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";

export type HeatColumn = { key: string; head: ReactNode };

export type HeatCell = {
  /** What is seen: a shape, numbers. */
  mark: ReactNode;
  /** The cell in words; it stands in for the mark. */
  label: string;
  href?: string | undefined;
  /** The class of the cell's ground, which repeats what the mark says. */
  ground?: string | undefined;
};

export type HeatRow = { key: string; head: ReactNode; cells: readonly HeatCell[] };

type HeatTableProps = {
  caption: string;
  rowHead: string;
  columns: readonly HeatColumn[];
  rows: readonly HeatRow[];
  scrollHint: string;
};

/** A table whose cells are small marks on tinted grounds, to be read as a map; each cell says itself in words. */
export function HeatTable({ caption, rowHead, columns, rows, scrollHint }: HeatTableProps) {
  return (
    <ScrollRegion layout="scroll" hint={scrollHint}>
      <table className="data-table heat-table" data-drawn="">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowHead}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.head}</th>
              {row.cells.map((cell, index) => (
                <td key={columns[index]?.key} className={cell.ground}>
                  <CellMark cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function CellMark({ cell }: { cell: HeatCell }) {
  if (cell.href)
    return (
      <Link href={cell.href} prefetch={false} aria-label={cell.label}>
        {cell.mark}
      </Link>
    );
  return (
    <>
      <span aria-hidden="true">{cell.mark}</span>
      <span className="sr-only">{cell.label}</span>
    </>
  );
}
