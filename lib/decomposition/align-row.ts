import { type Content, contentOf } from "./cell-content";
import type { Role } from "./column-heads";
import { groupBy } from "./group-rows";
import { type Column, GIVEN_FIELDS, type GivenField } from "./measure";
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

const FITS: Record<Role, readonly Content[]> = {
  ordinal: ["blank", "ordinal"],
  keyArea: ["blank", "text", "KEY_AREA", "ordinal"],
  mainTask: ["blank", "text", "MAIN_TASK", "ordinal"],
  group: ["blank", "text", "ARABIC", "BRACKETED", "ordinal"],
  measures: [
    "blank",
    "text",
    "ARTICLE",
    "ARABIC",
    "BRACKETED",
    "CIRCLED",
    "ordinal",
    "deadline",
    "reference",
  ],
  lead: ["blank", "units", "text", "ordinal"],
  responsible: ["blank", "units", "text", "ordinal"],
  deadline: ["blank", "deadline", "reference", "text", "ordinal"],
  note: [
    "blank",
    "ordinal",
    "text",
    "units",
    "deadline",
    "reference",
    "KEY_AREA",
    "ARTICLE",
    "MAIN_TASK",
    "ARABIC",
    "BRACKETED",
    "CIRCLED",
  ],
};

/** What a column's cells usually hold fits it, whatever its head says. */
const HABIT = 0.3;

type Habits = ReadonlyMap<TableLayout, readonly ReadonlySet<Content>[]>;

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
const isGiven = (role: Role): role is GivenField => GIVEN_FIELDS.some((field) => field === role);

/** Two columns of one role (责任单位, 配合单位) are one cell of two lines. */
const together = (one: string, other: string) => (one && other ? `${one}\n${other}` : one || other);

function habitsOf(rows: readonly TableRow[]): Habits {
  return new Map(
    [...groupBy(rows, (row) => row.layout)].map(([layout, own]) => [
      layout,
      layout.roles.map((_, i) => columnHabit(own.filter(isInPlace), i)),
    ]),
  );
}

/** A row whose units or deadline stand in one another's column tells nothing about habits. */
const isInPlace = ({ layout, cells }: TableRow) =>
  cells.every(({ text }, i) => {
    const role = layout.roles[i];
    return role === undefined
      ? text === ""
      : !isGiven(role) || FITS[role].includes(contentOf(text));
  });

function columnHabit(rows: readonly TableRow[], column: number): ReadonlySet<Content> {
  const contents = rows
    .map((row) => contentOf(row.cells[column]?.text ?? ""))
    .filter((c) => c !== "blank");
  const counts = new Map<Content, number>();
  for (const content of contents) counts.set(content, (counts.get(content) ?? 0) + 1);
  return new Set(
    [...counts].flatMap(([c, n]) => (n > 1 && n >= contents.length * HABIT ? [c] : [])),
  );
}

/** What alone shows a cell to stand in its column. */
const OWN: Record<GivenField, Content> = {
  lead: "units",
  responsible: "units",
  deadline: "deadline",
};

/**
 * Whether units and deadline stand in their columns: a text is then no unit list, however it ends, and
 * 按照《…》落实 beside a deadline is none.
 */
function givenInPlace({ layout, cells }: TableRow): boolean {
  const given = cells.flatMap(({ text }, i) => {
    const role = layout.roles[i];
    return role && isGiven(role) && text !== "" ? [{ role, content: contentOf(text) }] : [];
  });
  const dated = given.some(({ role, content }) => role === "deadline" && content === "deadline");
  return (
    given.length > 0 &&
    given.every(({ role, content }) => content === OWN[role] || (dated && content === "reference"))
  );
}

function standsAsPrinted(row: TableRow, habits: Habits): boolean {
  const own = habits.get(row.layout) ?? [];
  const inPlace = givenInPlace(row);
  return row.cells.every(({ text }, i) => {
    const role = row.layout.roles[i];
    if (role === undefined) return text === "";
    const content = contentOf(text);
    if (inPlace && (isGiven(role) || content === "units")) return true;
    return FITS[role].includes(content) || own[i]?.has(content) === true;
  });
}

/** A unit cell joined to the one beside it holds for both; a title joined over all columns gives nothing. */
function sharesMerge(role: GivenField, origin: Role | undefined): boolean {
  if (origin === role) return true;
  return role !== "deadline" && (origin === "lead" || origin === "responsible");
}

function placeAsPrinted(row: TableRow): AlignedRow {
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

/** A numbered text with units or a deadline of its own is a measure, wherever numbers of its level usually stand. */
function isNumberedMeasure(row: TableRow): boolean {
  const { roles } = row.layout;
  const texts = row.cells.map(({ text }, i) => ({ role: roles[i], content: contentOf(text) }));
  const numbered = texts.find(({ role }) => role === "measures")?.content;
  if (numbered !== "KEY_AREA" && numbered !== "MAIN_TASK") return false;
  return (
    texts.every(({ role, content }) => {
      if (role === undefined) return content === "blank";
      return role === "measures" || FITS[role].includes(content);
    }) && texts.some(({ role, content }) => role && isGiven(role) && content !== "blank")
  );
}

/** Aligns every row of a table; only rows whose cells contradict their columns are moved. */
export function alignRows(rows: readonly TableRow[]): AlignedRow[] {
  const habits = habitsOf(rows);
  const aligned: AlignedRow[] = [];
  for (const row of rows) {
    const above = aligned.at(-1);
    if (row.layout.mergesKnown || standsAsPrinted(row, habits) || isNumberedMeasure(row)) {
      aligned.push(placeAsPrinted(row));
    } else {
      aligned.push(alignByContent(row, above?.page === row.page && above.cells.lead === ""));
    }
  }
  return aligned;
}
