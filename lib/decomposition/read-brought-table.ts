import type { SourceDocument } from "@/lib/domain/source-document";
import type { Decomposition } from "./measure";
import { readDecomposition } from "./read-decomposition";
import type { ReadingContext } from "./read-measure";

/** A document's decomposition, or why there is none in it. */
export type ReadBroughtTable =
  | { ok: true; value: Decomposition }
  | { ok: false; refusal: { code: "header-only" | "no-table" } };

/** Reads a document that must hold a decomposition: one in which no measure is found is refused. */
export function readBroughtTable(
  document: SourceDocument,
  context: ReadingContext,
): ReadBroughtTable {
  const read = readDecomposition(document, context);
  if (read.measures.length > 0) return { ok: true, value: read };
  const headed = document.blocks.some(({ kind }) => kind === "table");
  return { ok: false, refusal: { code: headed && read.hasHeader ? "header-only" : "no-table" } };
}
