import type { SourceBlock } from "@/lib/domain/source-document";
import type { Unplaced } from "./measure";
import type { TableLayout, TableRow } from "./table-rows";

/** A document as rows below headers, with what stands around them. */
export interface DocumentRows {
  rows: TableRow[];
  /** Title lines and paragraphs ahead of the first row. */
  titles: string[];
  /** 注：… below or within the tables. */
  notes: string[];
  /** The texts of head cells. */
  heads: string[];
  /** Characters of heads and titles inside the tables. */
  headCharacters: number;
  unplaced: Unplaced[];
  /** Whether no header was found and the columns were told by what they hold. */
  headersGuessed: boolean;
}

/** A table of a document. */
export type TableBlock = Extract<SourceBlock, { kind: "table" }>;
/** A paragraph outside of tables. */
export type ParagraphBlock = Extract<SourceBlock, { kind: "paragraph" }>;

/** The rows of a document on their way: where the reading stands. */
export interface Reading extends DocumentRows {
  table: number;
  page: number;
  layout: TableLayout | null;
  layouts: Map<string, TableLayout>;
  sheets: boolean;
  apart: boolean;
  fromSheet: boolean;
}

/** Lists texts that are no rows; notes may say how the table is to be read. */
export function setAside(to: Reading, line: number, what: string, texts: readonly string[]): void {
  for (const text of texts) to.unplaced.push({ where: `${line} ${what}`, text });
  if (what === "note") to.notes.push(...texts);
}
