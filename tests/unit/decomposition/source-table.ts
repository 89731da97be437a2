import type { SourceCell, SourceDocument } from "@/lib/domain/source-document";

const cellOf = (text: string): SourceCell => ({
  text: text.replace(/<\/?p>/g, "\n").trim(),
  merge: "single",
});

/** A table of a format without merges: rows of cells, the first on line 1. */
export function sourceTable(rows: readonly (readonly string[])[]): SourceDocument {
  const body = rows.map((cells, i) => ({ line: i + 1, cells: cells.map(cellOf) }));
  return { format: "text", blocks: [{ kind: "table", name: "1", mergesKnown: false, rows: body }] };
}

/** A document without tables: its paragraphs from line 1. */
export function sourceText(lines: readonly string[]): SourceDocument {
  const blocks = lines.map((text, i) => ({ kind: "paragraph" as const, line: i + 1, text }));
  return { format: "text", blocks };
}

/**
 * A table of a format that knows merges; "^" stands for a cell covered by the one above it, "<" by the
 * one at its left.
 */
export function mergedTable(rows: readonly (readonly string[])[]): SourceDocument {
  const originOf = (row: number, column: number): [number, number] => {
    const text = rows[row]?.[column];
    if (text === "^") return originOf(row - 1, column);
    return text === "<" ? originOf(row, column - 1) : [row, column];
  };
  const body = rows.map((cells, row) => ({
    line: row + 1,
    cells: cells.map((text, column): SourceCell => {
      if (text !== "^" && text !== "<") return { text, merge: "single" };
      const [originRow, originColumn] = originOf(row, column);
      return { text: "", merge: "covered", originRow: originRow + 1, originColumn };
    }),
  }));
  return {
    format: "xlsx",
    blocks: [{ kind: "table", name: "表1", mergesKnown: true, rows: body }],
  };
}
