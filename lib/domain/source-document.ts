/** How a cell belongs to a merged area of its table; in formats without merges every cell is `single`. */
export type CellMerge = "single" | "origin" | "covered";

/**
 * A cell as a file shows it: its text with paragraphs parted by "\n". A covered cell has no text of
 * its own; `originRow` (a row's `line`) and `originColumn` (0-based) lead to the cell whose area it lies in.
 */
export type SourceCell = {
  text: string;
  merge: CellMerge;
  originRow?: number;
  originColumn?: number;
};

/**
 * A row; `line` is its 1-based place for people: the sheet's row, the text's line, the table's row.
 * A row without any text is left out, so lines may jump; cells end with the last that holds or is covered.
 */
export type SourceRow = { line: number; cells: SourceCell[] };

/** A part of a file in its order: a table, or a paragraph outside of tables. */
export type SourceBlock =
  | {
      kind: "table";
      /** The sheet's name, or "1", "2" … for the tables of a document. */
      name: string;
      /** Whether the format tells a merged cell from an empty one. */
      mergesKnown: boolean;
      rows: SourceRow[];
    }
  | { kind: "paragraph"; line: number; text: string };

export const SOURCE_FORMATS = ["xlsx", "docx", "csv", "tsv", "html", "text"] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/**
 * What a person may not expect of a file: a hidden sheet or text boxes, which were not read, and hidden
 * rows and columns with text in them, which were.
 */
export type SourceNote =
  | { code: "hidden-sheet"; name: string }
  | { code: "hidden-lines"; name: string; rows: number; columns: number }
  | { code: "text-boxes"; count: number };

/** A file as cells and paragraphs, before anything in it is understood; `notes` only where there are some. */
export type SourceDocument = {
  format: SourceFormat;
  blocks: SourceBlock[];
  notes?: SourceNote[];
};

/** Why a file is not read at all; the words live in `lib/text`. */
export const REFUSAL_CODES = [
  "empty",
  "too-large",
  "zip-bomb",
  "encrypted",
  "old-xls",
  "old-doc",
  "other-office",
  "not-a-table-file",
  "truncated",
  "unsafe-xml",
  "unsafe-path",
  "no-table",
  "header-only",
  "undecodable-text",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A file that is not read; `params` are the limits that the sentence for `too-large` names. */
export type FileRefusal = { code: RefusalCode; params?: Record<string, number> };
