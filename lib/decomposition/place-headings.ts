import { formatMark, isDottedNumber, parseMark, parseOrdinal } from "@/lib/domain/numbering";
import { type AlignedRow, blankCells, nothingMerged } from "./align-row";
import { groupBy } from "./group-rows";
import { COLUMNS, type Column, GIVEN_FIELDS } from "./measure";
import type { TableLayout } from "./table-rows";

const LONGEST_TITLE = 60;
const HEADINGS = ["keyArea", "mainTask", "group"] as const;

const isTitle = (text: string) => text.length <= LONGEST_TITLE && !/[。；;]$/.test(text);

/** Whether a row gives nobody and no day, in its own cells or by a merge. */
export const givesNothing = (row: AlignedRow) =>
  GIVEN_FIELDS.every((field) => row.cells[field] === "" && row.merged[field] === null);

/** The heading that a number of this level opens where it stands alone in a row. */
function headingColumn(text: string): Column | null {
  const level = parseMark(text)?.level;
  if (level === "KEY_AREA") return "keyArea";
  return level === "MAIN_TASK" ? "mainTask" : null;
}

/** The only text of a row, and where it is printed; null where there are several or none. */
function loneText(row: AlignedRow): { column: Column | "ordinal" | "aside"; text: string } | null {
  const printed = COLUMNS.flatMap((column) =>
    row.cells[column] === "" ? [] : [{ column, text: row.cells[column] }],
  );
  const all = [
    ...printed,
    ...(row.ordinal ? [{ column: "ordinal" as const, text: row.ordinal }] : []),
    ...row.aside.map(({ text }) => ({ column: "aside" as const, text })),
  ];
  const [only, ...others] = all;
  return only && others.length === 0 ? only : null;
}

function moveTo(row: AlignedRow, column: Column, text: string): AlignedRow {
  const cells = { ...blankCells(), [column]: text };
  return { ...row, cells, merged: nothingMerged(), ordinal: "", aside: [] };
}

/** 一、… alone in a row is a heading over the rows below it; so is a title across the whole width. */
function placeLone(row: AlignedRow, width: number): AlignedRow {
  const lone = loneText(row);
  if (!lone || parseOrdinal(lone.text) || !isTitle(lone.text)) return row;
  const marked = headingColumn(lone.text);
  if (marked && lone.column !== "measures") return moveTo(row, marked, lone.text);
  const heads = lone.column === "ordinal" || width > row.layout.roles.length / 2;
  if (!heads || parseMark(lone.text)) return row;
  return moveTo(row, "keyArea", lone.text);
}

/** 一 | 优化营商环境: a heading's number in the ordinal column, its title beside it, nobody named. */
function placeNumbered(row: AlignedRow): AlignedRow {
  const ordinal = parseOrdinal(row.ordinal);
  const { measures, keyArea, mainTask } = row.cells;
  const title = measures || keyArea || mainTask;
  if (!ordinal || !givesNothing(row) || parseMark(title) || !isTitle(title) || title === "")
    return row;
  if (ordinal.level !== "KEY_AREA" && ordinal.level !== "MAIN_TASK") return row;
  if ([measures, keyArea, mainTask].filter(Boolean).length > 1) return row;
  const column = ordinal.level === "KEY_AREA" ? "keyArea" : "mainTask";
  return moveTo(row, column, `${formatMark(ordinal.level, ordinal.n)}${title}`);
}

const depthOf = (ordinal: string) => ordinal.split(".").length - 1;

/** Whether an ordinal is counted below another: 1.1 below 1, （1） below 1. */
function countsBelow(ordinal: string, above: string): boolean {
  if (isDottedNumber(ordinal)) return ordinal.startsWith(`${above}.`);
  return parseOrdinal(ordinal)?.level === "BRACKETED" && parseOrdinal(above)?.level === "ARABIC";
}

/** 1 | 改善大气环境, nobody named, above 1.1: a heading, numbered as the measures below it are. */
function placeCounted(row: AlignedRow, next: AlignedRow | undefined): AlignedRow {
  const title = row.cells.measures;
  if (!next || row.ordinal === "" || title === "" || !givesNothing(row)) return row;
  if (!isTitle(title) || parseMark(title) || !countsBelow(next.ordinal, row.ordinal)) return row;
  const nested = depthOf(row.ordinal) > 0;
  const number = nested ? `${row.ordinal} ` : `${row.ordinal}.`;
  return moveTo(row, nested ? "mainTask" : "keyArea", number + title);
}

/** Ordinals number the headings of a table in which measures stand without one. */
function headingsAreNumbered(rows: readonly AlignedRow[]): boolean {
  const measures = rows.filter((row) => row.cells.measures !== "");
  const without = measures.filter((row) => row.ordinal === "");
  const numbered = rows.filter((row) => row.ordinal !== "");
  const besideHeading = numbered.filter((row) =>
    HEADINGS.some((column) => row.cells[column] !== ""),
  );
  return without.length > measures.length * 0.2 && besideHeading.length > numbered.length * 0.8;
}

function numberHeading(row: AlignedRow): AlignedRow {
  const mark = parseOrdinal(row.ordinal);
  const column = HEADINGS.find((heading) => row.layout.roles.includes(heading));
  if (!mark || !column || row.cells[column] === "" || parseMark(row.cells[column])) return row;
  const numbered = `${formatMark(mark.level, mark.n)}${row.cells[column]}`;
  return { ...row, ordinal: "", cells: { ...row.cells, [column]: numbered } };
}

/** Turns rows that hold only a heading, and ordinals that number headings, into heading cells. */
export function placeHeadings(
  rows: readonly AlignedRow[],
  widths: readonly number[],
): AlignedRow[] {
  const byLayout = groupBy(rows, (row) => row.layout);
  const numbered = new Set<TableLayout>(
    [...byLayout].flatMap(([layout, own]) => (headingsAreNumbered(own) ? [layout] : [])),
  );
  return rows.map((row, i) => {
    const counted = placeCounted(row, rows[i + 1]);
    const placed = placeNumbered(placeLone(counted, widths[i] ?? 1));
    return numbered.has(row.layout) ? numberHeading(placed) : placed;
  });
}
