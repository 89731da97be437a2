import type { Tx } from "@/lib/db/database";
import {
  countUnnamedFiles,
  dropUnnamedFiles,
  findSameFile,
  insertFile,
  type NewFile,
} from "@/lib/db/stored-files";
import { EVIDENCE_FILE_LIMITS } from "@/lib/domain/evidence-file";
import type { EvidenceFile } from "@/lib/domain/report-content";
import { invalid, ok, type Result } from "@/lib/domain/result";

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** A file that is kept, and the ids whose bytes nothing needs: those brought again, and what nobody filed within a week. */
export type EnteredFile = { file: EvidenceFile; unneeded: string[] };

/**
 * Enters a file of an item whose bytes lie in the store already; the same bytes brought again for the same use are the
 * file that is there. Call it with the item locked.
 */
export async function keepFileOf(
  tx: Tx,
  itemId: number,
  file: NewFile,
  use: "report" | "document",
): Promise<Result<EnteredFile>> {
  const before = new Date(file.uploadedAt.getTime() - WEEK);
  const dropped = await dropUnnamedFiles(tx, itemId, before);
  const same = await findSameFile(tx, itemId, file, use);
  if (same) return ok({ file: same, unneeded: [...dropped, file.id] });
  const { unfiled } = EVIDENCE_FILE_LIMITS;
  if ((await countUnnamedFiles(tx, itemId)) >= unfiled)
    return invalid("file", "too-many-unfiled", { unfiled });
  await insertFile(tx, itemId, file);
  const { id, name, size, contentType } = file;
  return ok({ file: { id, name, size, contentType }, unneeded: dropped });
}
