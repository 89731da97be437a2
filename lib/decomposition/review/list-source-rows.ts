import type { SourceDocument } from "@/lib/domain/source-document";

/** A row of a file as a person sees it there; `sheet` only where the file has several. */
export interface ShownRow {
  sheet: string | null;
  line: number;
  cells: string[];
}

/** The rows of a file in order, named as the places of its measures are. */
export function listSourceRows({ format, blocks }: SourceDocument): ShownRow[] {
  const tables = blocks.filter((block) => block.kind === "table").length;
  const named = format === "xlsx" || (format !== "text" && tables > 1);
  return blocks.flatMap((block): ShownRow[] => {
    if (block.kind === "paragraph") {
      return [{ sheet: null, line: block.line, cells: [block.text] }];
    }
    const sheet = named ? block.name : null;
    return block.rows.map(({ line, cells }) => ({
      sheet,
      line,
      cells: cells.map(({ text }) => text),
    }));
  });
}
