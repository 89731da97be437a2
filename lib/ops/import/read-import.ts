import type { Decomposition } from "@/lib/decomposition/measure";
import { readDecomposition } from "@/lib/decomposition/read-decomposition";
import type { FileRefusal, SourceNote } from "@/lib/domain/source-document";
import type { UnitRegistry } from "@/lib/domain/unit-names";
import { readSourceDocument } from "@/lib/files/read-source-document";

/** A file as a decomposition, or why it is refused. */
export type ReadImport =
  | { ok: true; value: Decomposition; notes: readonly SourceNote[] }
  | { ok: false; refusal: FileRefusal };

/** Reads a file's bytes as a decomposition; one in which no measure is found is refused. */
export async function readImport(
  bytes: Uint8Array,
  name: string,
  registry: UnitRegistry,
): Promise<ReadImport> {
  const source = await readSourceDocument(bytes, name);
  if (!source.ok) return source;
  const read = readDecomposition(source.value, { registry, issuedYear: null });
  if (read.measures.length > 0) return { ok: true, value: read, notes: source.value.notes ?? [] };
  const headed = source.value.blocks.some(({ kind }) => kind === "table");
  return { ok: false, refusal: { code: headed && read.hasHeader ? "header-only" : "no-table" } };
}
