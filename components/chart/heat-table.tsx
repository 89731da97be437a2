import Link from "next/link";
import type { ReactNode } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";

export type HeatColumn = { key: string; head: ReactNode };

export type HeatMark = {
  key: string;
  /** What is seen: a shape, a number. */
  seen: ReactNode;
  /** The same in words, which stand in for it. */
  label: string;
  href?: string | undefined;
};

export type HeatCell = {
  marks: readonly HeatMark[];
  /** The class of the cell's ground, which repeats what the gravest mark says. */
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
                  {cell.marks.map((mark) => (
                    <Mark key={mark.key} mark={mark} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Mark({ mark: { seen, label, href } }: { mark: HeatMark }) {
  if (href)
    return (
      <Link href={href} prefetch={false} aria-label={label}>
        {seen}
      </Link>
    );
  return (
    <>
      <span aria-hidden="true">{seen}</span>
      <span className="sr-only">{label}</span>
    </>
  );
}
