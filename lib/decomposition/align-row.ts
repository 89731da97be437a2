import { parseDeadline } from "@/lib/domain/deadline";
import { parseMark } from "@/lib/domain/numbering";
import { splitUnitNames } from "@/lib/domain/unit-list";
import { plainUnitName } from "@/lib/domain/unit-names";
import { COLUMNS, type Column } from "./measure";
import type { TableRow } from "./table-rows";

/** A row whose cells stand under the column they belong to, whatever column they were printed in. */
export interface AlignedRow {
  page: number;
  line: number;
  cells: Record<Column, string>;
  moved: boolean;
  unplaced: string[];
}

type Content = "blank" | "keyArea" | "mainTask" | "measures" | "deadline" | "units" | "other";

const UNIT_ENDING = /(?:人民政府|部门|[委局办会社厅室部联司]|办公室|法制办|中心|单位|企业|院|团)$/;

/** What a cell holds, judged by its text alone. */
export function cellContent(cell: string): Content {
  if (cell === "") return "blank";
  const mark = parseMark(cell);
  if (mark?.level === "KEY_AREA") return "keyArea";
  if (mark?.level === "MAIN_TASK") return "mainTask";
  if (mark) return "measures";
  if (parseDeadline(cell).kind !== "UNSPECIFIED") return "deadline";
  const names = splitUnitNames(cell).map(plainUnitName);
  return names.every((name) => UNIT_ENDING.test(name) || name.startsWith("团")) ? "units" : "other";
}

const FITS: Record<Column, readonly Content[]> = {
  keyArea: ["blank", "keyArea"],
  mainTask: ["blank", "mainTask"],
  measures: ["blank", "measures", "other"],
  lead: ["blank", "units", "other"],
  responsible: ["blank", "units", "other"],
  deadline: ["blank", "deadline", "other"],
};

const emptyCells = (): Record<Column, string> => ({
  keyArea: "",
  mainTask: "",
  measures: "",
  lead: "",
  responsible: "",
  deadline: "",
});

function standsAsPrinted(contents: readonly Content[]): boolean {
  return contents.every((content, i) => {
    const column = COLUMNS[i];
    return column ? FITS[column].includes(content) : content === "blank";
  });
}

/**
 * Puts each cell of a shifted row under the column its content belongs to. Two unit cells are lead and
 * responsible. One alone is the responsible cell where the row above leaves its lead to a merged cell
 * (the lost blank was that cell), otherwise the lead.
 */
function alignByContent(row: TableRow, leadIsMerged: boolean): AlignedRow {
  const cells = emptyCells();
  const unitCells: string[] = [];
  const unplaced: string[] = [];
  for (const cell of row.cells) {
    const content = cellContent(cell);
    if (content === "units") unitCells.push(cell);
    else if (content === "other" || (content !== "blank" && cells[content] !== "")) {
      unplaced.push(cell);
    } else if (content !== "blank") cells[content] = cell;
  }
  const [first = "", second = "", ...more] = unitCells;
  const onlyResponsible = second === "" && leadIsMerged && cells.mainTask === "";
  cells.lead = onlyResponsible ? "" : first;
  cells.responsible = onlyResponsible ? first : second;
  return { page: row.page, line: row.line, cells, moved: true, unplaced: [...unplaced, ...more] };
}

/** Aligns every row of a table; only rows whose cells contradict their columns are moved. */
export function alignRows(rows: readonly TableRow[]): AlignedRow[] {
  const aligned: AlignedRow[] = [];
  for (const row of rows) {
    const above = aligned.at(-1);
    if (standsAsPrinted(row.cells.map(cellContent))) {
      const cells = emptyCells();
      COLUMNS.forEach((column, i) => {
        cells[column] = row.cells[i] ?? "";
      });
      aligned.push({ page: row.page, line: row.line, cells, moved: false, unplaced: [] });
    } else {
      aligned.push(alignByContent(row, above?.page === row.page && above.cells.lead === ""));
    }
  }
  return aligned;
}
