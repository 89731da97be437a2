import { randomUUID } from "node:crypto";
import {
  EVIDENCE_FILE_LIMITS,
  EVIDENCE_REFUSALS,
  type EvidenceRefusal,
  evidenceExtension,
} from "@/lib/domain/evidence-file";
import type { EvidenceFile } from "@/lib/domain/report-content";
import type { Refusal, Result } from "@/lib/domain/result";
import { inspectEvidence } from "@/lib/files/evidence/inspect-evidence";
import { type ReceivedFile, receiveFile } from "@/lib/files/evidence/receive-file";
import { type EvidenceStore, StoreFailure } from "@/lib/files/store/evidence-store";
import { reportStoreFailure } from "@/lib/web/evidence-store";

/** What became of one file of a sending. */
export type FileOutcome =
  | { name: string; file: EvidenceFile }
  | { name: string; refusal: EvidenceRefusal };

/** Enters a file whose bytes lie in the store. */
export type KeepFile = (
  file: Pick<EvidenceFile, "id" | "name" | "size"> & { sha256: string },
) => Promise<Result<{ file: EvidenceFile; unneeded: readonly string[] }>>;

/** Takes one more file of a sending, whose name is clean: kept, or refused by itself; a refusal of the whole ends the sending. */
export async function takeFile(
  store: EvidenceStore,
  { name, body }: { name: string; body: AsyncIterable<Uint8Array> },
  outcomes: FileOutcome[],
  keep: KeepFile,
): Promise<Result<null>> {
  const refused = (refusal: EvidenceRefusal): Result<null> => {
    outcomes.push({ name, refusal });
    return { ok: true, value: null };
  };
  if (outcomes.length >= EVIDENCE_FILE_LIMITS.together) return refused("too-many");
  const extension = evidenceExtension(name);
  if (!extension) return refused("type-unknown");
  const received = await receiveFile(body, EVIDENCE_FILE_LIMITS.bytes);
  if (received === "too-large") return refused("too-large");
  try {
    if (received.size === 0) return refused("empty");
    const wrong = await inspectEvidence(received.path, extension);
    if (wrong) return refused(wrong);
    const kept = await keepReceived(store, name, received, keep);
    if (kept.ok) outcomes.push({ name, file: kept.value });
    else {
      const refusal = fileRefusal(kept.refusal);
      return refusal ? refused(refusal) : kept;
    }
    return { ok: true, value: null };
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    reportStoreFailure(error);
    return refused("store-down");
  } finally {
    await received.drop();
  }
}

/**
 * The bytes first, then the row: a row without bytes can't be. Where the row is refused the bytes are taken away again;
 * where the process dies between the two, bytes are left that nobody can reach.
 */
async function keepReceived(
  store: EvidenceStore,
  name: string,
  { size, sha256, read }: ReceivedFile,
  keep: KeepFile,
): Promise<Result<EvidenceFile>> {
  const id = randomUUID();
  await store.put(id, read(), size);
  let kept = false;
  try {
    const result = await keep({ id, name, size, sha256 });
    if (!result.ok) return result;
    kept = true;
    await removeUnneeded(store, result.value.unneeded);
    return { ok: true, value: result.value.file };
  } finally {
    if (!kept) await store.remove(id);
  }
}

/** What is left where the store fails is waste, no reason to refuse the file that was kept. */
async function removeUnneeded(store: EvidenceStore, ids: readonly string[]): Promise<void> {
  try {
    for (const id of ids) await store.remove(id);
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    reportStoreFailure(error);
  }
}

/** A refusal that is about this file alone; null where it is about the whole sending. */
function fileRefusal(refusal: Refusal): EvidenceRefusal | null {
  const [issue] = refusal.kind === "invalid" ? refusal.issues : [];
  return EVIDENCE_REFUSALS.find((each) => each === issue?.code) ?? null;
}
