import { FILE_LIMITS } from "../file-limits";
import type { XmlAttributes } from "../package/read-xml";
import type { SparseRow } from "../sparse-table";

/** How many rows and columns with text a sheet hides, by hand or by a filter. They are read all the same. */
export type HiddenLines = { rows: number; columns: number };

const isOn = (flag: string | undefined) => flag === "1" || flag === "true";

/** Gathers a sheet's hidden rows and columns (ECMA-376 part 1, §18.3.1.13 and §18.3.1.73). */
export function hiddenLines() {
  const rows = new Set<number>();
  const columns: { first: number; last: number }[] = [];
  return {
    addRow: (line: number, attribute: XmlAttributes) => {
      if (isOn(attribute("hidden"))) rows.add(line);
    },
    addColumns: (attribute: XmlAttributes) => {
      if (!isOn(attribute("hidden")) || columns.length === FILE_LIMITS.columns) return;
      columns.push({ first: Number(attribute("min")) - 1, last: Number(attribute("max")) - 1 });
    },
    count: (filled: readonly SparseRow[]): HiddenLines => {
      const used = new Set<number>();
      if (columns.length > 0) {
        for (const { cells } of filled) for (const { column } of cells) used.add(column);
      }
      const isHidden = (column: number) =>
        columns.some(({ first, last }) => column >= first && column <= last);
      return {
        rows: filled.filter(({ line }) => rows.has(line)).length,
        columns: [...used].filter(isHidden).length,
      };
    },
  };
}
