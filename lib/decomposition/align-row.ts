import { type Content, contentOf } from "./cell-content";
import type { Role } from "./column-heads";
import type { Column, GivenField } from "./measure";
import { partJoined } from "./part-joined";
import { habitsOf, isGiven, isNumberedMeasure, standsAsPrinted } from "./row-fit";
import { shiftBack } from "./shift-row";
import type { PrintedLine, TableLayout, TableRow } from "./table-rows";

/** The cell of a merged area that a row shares, with the line it is printed on. */
export interface MergedCell {
  line: number;
  text: string;
}

/** A row whose cells stand under the column they belong to, whatever column they were printed in. */
export interface AlignedRow {
  layout: TableLayout;
  table: number;
  page: number;
  line: number;
  cells: Record<Column, string>;
  merged: Record<GivenField, MergedCell | null>;
  /** Whether the measures cell belongs to a merged area that begins above. */
  goesOn: boolean;
  ordinal: string;
  parts: readonly PrintedLine[];
  moved: boolean;
  /** Texts of columns that the ledger does not keep, and cells that fit nowhere. */
  aside: { column: Role; text: string }[];
}

/** A row's cells with nothing in them. */
export const blankCells = (): Record<Column, string> => ({
  keyArea: "",
  mainTask: "",
  group: "",
  measures: "",
  lead: "",
  responsible: "",
  deadline: "",
});

export const nothingMerged = (): AlignedRow["merged"] => ({
  lead: null,
  responsible: null,
  deadline: null,
});

function emptyRow({ layout, table, page, line, parts = [] }: TableRow): AlignedRow {
  const filled = { cells: blankCells(), merged: nothingMerged(), goesOn: false };
  return { layout, table, page, line, parts, ...filled, ordinal: "", moved: false, aside: [] };
}

const isColumn = (role: Role): role is Column => role !== "ordinal" && role !== "note";
/** Two columns of one role (责任单位, 配合单位) are one cell of two lines. */
const together = (one: string, other: string) => (one && other ? `${one}\n${other}` : one || other);

/** A unit cell joined to the one beside it holds for both; a title joined over all columns gives nothing. */
function sharesMerge(role: GivenField, origin: Role | undefined): boolean {
  if (origin === role) return true;
  return role !== "deadline" && (origin === "lead" || origin === "responsible");
}

function placeAsPrinted(printed: TableRow): AlignedRow {
  const row = partJoined(printed);
  const aligned = emptyRow(row);
  row.cells.forEach(({ text, coveredBy }, i) => {
    const role = row.layout.roles[i] ?? "note";
    if (isGiven(role) && coveredBy && sharesMerge(role, row.layout.roles[coveredBy.column])) {
      const { line, text: shared } = coveredBy;
      if (shared !== "") aligned.merged[role] = { line, text: shared };
    }
    if (role === "measures" && coveredBy && coveredBy.line < row.line) aligned.goesOn = true;
    if (role === "ordinal") aligned.ordinal = together(aligned.ordinal, text);
    else if (isColumn(role)) aligned.cells[role] = together(aligned.cells[role], text);
    else if (text !== "") aligned.aside.push({ column: role, text });
  });
  return aligned;
}

const MEASURE_MARKS: readonly Content[] = ["ARTICLE", "ARABIC", "BRACKETED", "CIRCLED"];

function columnOf(content: Content): Column | null {
  if (content === "KEY_AREA") return "keyArea";
  if (content === "MAIN_TASK") return "mainTask";
  if (MEASURE_MARKS.includes(content)) return "measures";
  return content === "deadline" || content === "reference" ? "deadline" : null;
}

/**
 * Puts each cell of a shifted row under the column its content belongs to. Two unit cells are lead and
 * responsible. One alone is the responsible cell where the row above leaves its lead to a merged cell
 * (the lost blank was that cell), otherwise the lead.
 */
function alignByContent(row: TableRow, leadIsMerged: boolean): AlignedRow {
  const aligned = { ...emptyRow(row), moved: true };
  const { cells, aside } = aligned;
  const units: string[] = [];
  const texts: string[] = [];
  for (const { text } of row.cells) {
    const content = contentOf(text);
    const column = columnOf(content);
    if (content === "units") units.push(text);
    else if (content === "ordinal" && aligned.ordinal === "") aligned.ordinal = text;
    else if (column && cells[column] === "") cells[column] = text;
    else if (content !== "blank") texts.push(text);
  }
  if (cells.measures === "") cells.measures = texts.shift() ?? "";
  aside.push(...texts.map((text) => ({ column: "note" as const, text })));
  const [first = "", second = "", ...more] = units;
  const { roles } = row.layout;
  const onlyResponsible =
    !roles.includes("lead") || (second === "" && leadIsMerged && cells.mainTask === "");
  cells.lead = onlyResponsible ? "" : first;
  cells.responsible = onlyResponsible ? together(first, second) : second;
  aside.push(...more.map((text) => ({ column: "note" as const, text })));
  return aligned;
}

/** Aligns every row of a table; only rows whose cells contradict their columns are moved. */
export function alignRows(rows: readonly TableRow[]): AlignedRow[] {
  const habits = habitsOf(rows);
  const aligned: AlignedRow[] = [];
  for (const row of rows) {
    const above = aligned.at(-1);
    const shifted = row.layout.mergesKnown ? shiftBack(row) : null;
    if (shifted) aligned.push({ ...placeAsPrinted(shifted), moved: true });
    else if (row.layout.mergesKnown || standsAsPrinted(row, habits) || isNumberedMeasure(row)) {
      aligned.push(placeAsPrinted(row));
    } else {
      aligned.push(alignByContent(row, above?.page === row.page && above.cells.lead === ""));
    }
  }
  return aligned;
}
