import { z } from "zod";
import type { EnteredFile } from "@/lib/db/keep-file";
import type { NewFile } from "@/lib/db/stored-files";
import type { Actor } from "@/lib/domain/actor";
import {
  cleanFileName,
  EVIDENCE_FILE_LIMITS,
  EVIDENCE_TYPES,
  evidenceExtension,
} from "@/lib/domain/evidence-file";
import { personOf } from "@/lib/domain/person";
import { invalid, ok, type Result } from "@/lib/domain/result";

/** What is told of a file whose bytes lie in the store. */
export const storedFile = {
  id: z.uuid(),
  name: z.string().transform(cleanFileName),
  size: z.number().int().positive().max(EVIDENCE_FILE_LIMITS.bytes),
  sha256: z.string().regex(/^[\da-f]{64}$/),
};
type StoredFile = { id: string; name: string; size: number; sha256: string };

/** The row of a file as its person brings it; its kind is told by its name. */
export function newFile(
  { id, name, size, sha256 }: StoredFile,
  actor: Actor,
  now: Date,
): Result<NewFile> {
  const extension = evidenceExtension(name);
  if (!extension) return invalid("file", "type-unknown");
  const contentType = EVIDENCE_TYPES[extension];
  const uploadedById = personOf(actor).userId;
  return ok({ id, name, size, contentType, sha256, uploadedById, uploadedAt: now });
}

/** How a file that is kept is entered in the audit trail. */
export function keptFileSubject(
  { itemId, sha256 }: { itemId: number; sha256: string },
  { file: { id, name, size }, unneeded }: EnteredFile,
) {
  const details = { fileId: id, name, size, sha256 };
  return {
    subjectType: "item",
    subjectId: itemId,
    details: unneeded.length > 0 ? { ...details, unneeded } : details,
  };
}
