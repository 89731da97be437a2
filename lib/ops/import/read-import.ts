import type { Decomposition } from "@/lib/decomposition/measure";
import { readBroughtTable } from "@/lib/decomposition/read-brought-table";
import type { FileRefusal, SourceDocument } from "@/lib/domain/source-document";
import type { UnitRegistry } from "@/lib/domain/unit-names";
import { readSourceDocument } from "@/lib/files/read-source-document";

/** A file with its decomposition, or why it is refused. */
export type ReadImport =
  | { ok: true; value: Decomposition; document: SourceDocument }
  | { ok: false; refusal: FileRefusal };

/** Reads a file's bytes as a decomposition. */
export async function readImport(
  bytes: Uint8Array,
  name: string,
  registry: UnitRegistry,
): Promise<ReadImport> {
  const source = await readSourceDocument(bytes, name);
  if (!source.ok) return source;
  const read = readBroughtTable(source.value, { registry, issuedYear: null });
  return read.ok ? { ...read, document: source.value } : read;
}
