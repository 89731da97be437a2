import type { SourceDocument, SourceRow } from "@/lib/domain/source-document";
import { readSourceDocument } from "@/lib/files/read-source-document";

/** A document in a form that a test can print: `[line, cells…]`, origins as ┌text, covered cells as ^row:column. */
export type PlainBlock = string | { table: string; rows: [number, ...string[]][] };

/** Reads a file that must be readable and prints its blocks plainly. */
export async function readPlainly(bytes: Uint8Array, name = "file"): Promise<PlainBlock[]> {
  return (await readWhole(bytes, name)).blocks.map((block) =>
    block.kind === "paragraph" ? block.text : { table: block.name, rows: block.rows.map(plainRow) },
  );
}

/** Reads a file that must be readable. */
export async function readWhole(bytes: Uint8Array, name = "file"): Promise<SourceDocument> {
  const read = await readSourceDocument(bytes, name);
  if (!read.ok) throw new Error(`Refused: ${read.refusal.code}`);
  return read.value;
}

/** The same for a text. */
export const readPlainText = (text: string, name?: string) =>
  readPlainly(new TextEncoder().encode(text), name);

function plainRow({ line, cells }: SourceRow): [number, ...string[]] {
  return [
    line,
    ...cells.map(({ text, merge, originRow, originColumn }) => {
      if (merge === "covered") return `^${originRow}:${originColumn}`;
      return merge === "origin" ? `┌${text}` : text;
    }),
  ];
}
