import { LIST_ROWS } from "@/lib/domain/list-row";
import type { SourceBlock, SourceDocument, SourceRow } from "@/lib/domain/source-document";
import { plainHead } from "../column-heads";

/** The columns of a kind of list. */
export type ListShape<Field extends string> = {
  fields: readonly Field[];
  /** Which heads stand for which field; an earlier line takes its column before a later one. */
  heads: readonly (readonly [Field, RegExp])[];
  /** Fields that hold several names, for which a line's end is a separator; elsewhere it is a broken line. */
  many: readonly Field[];
  /** A table with none of these columns is no such list. */
  telling: readonly Field[];
};

/** A row of a list with its place in the file. */
export type ListedRow<Field extends string> = {
  /** The sheet's or table's name; null for the lines of a text. */
  sheet: string | null;
  line: number;
  values: Record<Field, string>;
};

/** A list as it was read: its rows, heads of columns that were left out, and sheets without any list. */
export type ReadList<Field extends string> =
  | { ok: true; rows: ListedRow<Field>[]; columnsLeft: string[]; sheetsLeft: string[] }
  | { ok: false; code: "list-no-head" | "list-no-rows" | "list-too-long" };

type Table = { name: string | null; rows: readonly SourceRow[] };
type Columns<Field extends string> = Map<Field, number>;

/** A cell's text beyond this is no name of anything. */
const LONGEST_CELL = 2000;

/** Reads a list whose columns are told by their heads, in any order and on any sheet; rows keep their order. */
export function readList<Field extends string>(
  document: SourceDocument,
  shape: ListShape<Field>,
): ReadList<Field> {
  const parts = tablesOf(document).map((table) => readTable(table, shape));
  const headed = parts.filter((part) => part.headed);
  if (headed.length === 0) return { ok: false, code: "list-no-head" };
  const rows = headed.flatMap((part) => part.rows);
  if (rows.length === 0) return { ok: false, code: "list-no-rows" };
  if (rows.length > LIST_ROWS) return { ok: false, code: "list-too-long" };
  const sheetsLeft = parts.flatMap(({ headed, name }) => (headed || name === null ? [] : [name]));
  const columnsLeft = [...new Set(headed.flatMap((part) => part.columnsLeft))];
  return { ok: true, rows, columnsLeft, sheetsLeft };
}

/** The tables of a file; lines outside of tables are one more, of a single column. */
function tablesOf({ blocks }: SourceDocument): Table[] {
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
  const lines = blocks.flatMap((block) => (block.kind === "paragraph" ? [rowOfLine(block)] : []));
  return lines.length > 0 ? [...tables, { name: null, rows: lines }] : tables;
}

function rowOfLine({ line, text }: Extract<SourceBlock, { kind: "paragraph" }>): SourceRow {
  return { line, cells: [{ text, merge: "single" }] };
}

function readTable<Field extends string>({ name, rows }: Table, shape: ListShape<Field>) {
  const read: ListedRow<Field>[] = [];
  const columnsLeft: string[] = [];
  let columns: Columns<Field> | null = null;
  for (const row of rows) {
    const heads = columnsAt(row, shape);
    if (heads) {
      columns = heads;
      columnsLeft.push(...headsLeft(row, heads));
    } else if (columns) {
      const values = valuesOf(row, columns, { rows, shape });
      if (Object.values(values).some(Boolean)) read.push({ sheet: name, line: row.line, values });
    }
  }
  return { name, headed: columns !== null, rows: read, columnsLeft };
}

const textsOf = (row: SourceRow) => row.cells.map(({ text }) => text.trim());

/**
 * The columns that a row of heads names, or null for any other row. One head alone counts only where it
 * stands alone: an explanation beside the words 单位名称 makes no head of them.
 */
function columnsAt<Field extends string>(
  row: SourceRow,
  { heads, telling }: ListShape<Field>,
): Columns<Field> | null {
  const labels = textsOf(row).map(plainHead);
  const columns: Columns<Field> = new Map();
  const taken = new Set<number>();
  for (const [field, words] of heads) {
    const at = labels.findIndex(
      (label, i) => !taken.has(i) && mayBeHead(label) && words.test(label),
    );
    if (at < 0 || columns.has(field)) continue;
    columns.set(field, at);
    taken.add(at);
  }
  const alone = labels.filter(Boolean).length === 1;
  const isHead = telling.some((field) => columns.has(field)) && (columns.size >= 2 || alone);
  return isHead ? columns : null;
}

/** A longer text explains something, however many words of heads it holds. */
const LONGEST_HEAD = 16;
const mayBeHead = (label: string) => label !== "" && label.length <= LONGEST_HEAD;

/** Heads of columns that no field is read from; a running number is no loss. */
function headsLeft(row: SourceRow, columns: Columns<string>): string[] {
  const taken = new Set(columns.values());
  return textsOf(row).filter(
    (text, at) => text !== "" && !taken.has(at) && !/^(?:序号|编号|序|no\.?|#)$/i.test(text),
  );
}

function valuesOf<Field extends string>(
  row: SourceRow,
  columns: Columns<Field>,
  { rows, shape }: { rows: readonly SourceRow[]; shape: ListShape<Field> },
): Record<Field, string> {
  const values = shape.fields.map((field) => {
    const column = columns.get(field);
    const text = column === undefined ? "" : cellText(row, column, rows);
    const joint = shape.many.includes(field) ? "、" : " ";
    return [
      field,
      text
        .trim()
        .replace(/\s*\n\s*/g, joint)
        .slice(0, LONGEST_CELL),
    ];
  });
  return Object.fromEntries(values);
}

/** A cell's text; one in a merged area says what the area says. */
function cellText(row: SourceRow, column: number, rows: readonly SourceRow[]): string {
  const cell = row.cells[column];
  if (cell?.merge !== "covered") return cell?.text ?? "";
  const origin = rows.find(({ line }) => line === cell.originRow);
  return origin?.cells[cell.originColumn ?? column]?.text ?? "";
}
