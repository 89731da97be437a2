import type { Role } from "./column-heads";

/** A cell of a row; `covers` is the cell whose merged area it lies in, with that cell's text. */
export interface TableCell {
  text: string;
  coveredBy: { line: number; column: number; text: string } | null;
}

/** What all rows below one header share. */
export interface TableLayout {
  /** The sheet's or table's name, null where there is only one. */
  sheet: string | null;
  /** Whether each sheet is a table of its own, as in a workbook; a document's tables go on in one another. */
  apart: boolean;
  /** Whether the format tells a merged cell from an empty one. */
  mergesKnown: boolean;
  /** Whether it was written by a spreadsheet, which prints the text of merged cells in their first row. */
  fromSheet: boolean;
  roles: readonly Role[];
}

/** A printed row below a header: the page (the how-manyeth header), its line, its cells. */
export interface TableRow {
  layout: TableLayout;
  /** The how-manyeth table of the document; lines count anew in each. */
  table: number;
  page: number;
  line: number;
  cells: TableCell[];
  /** The lines of a text that were read into one row; a table's row has its own line alone. */
  parts?: readonly PrintedLine[];
}

/** A line of a text. */
export interface PrintedLine {
  line: number;
  text: string;
}

/** Characters that carry meaning: spaces and line ends don't. */
export const countCharacters = (text: string) => text.replace(/\s/g, "").length;
