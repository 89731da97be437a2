import { randomUUID } from "node:crypto";
import {
  cleanFileName,
  EVIDENCE_FILE_LIMITS,
  EVIDENCE_REFUSALS,
  type EvidenceRefusal,
  evidenceExtension,
} from "@/lib/domain/evidence-file";
import type { EvidenceFile } from "@/lib/domain/report-content";
import type { Refusal, Result } from "@/lib/domain/result";
import { inspectEvidence } from "@/lib/files/evidence/inspect-evidence";
import { type ReceivedFile, receiveFile } from "@/lib/files/evidence/receive-file";
import { BrokenForm, formBoundary, readParts } from "@/lib/files/multipart/read-parts";
import { type EvidenceStore, StoreFailure } from "@/lib/files/store/evidence-store";
import type { Caller } from "@/lib/usecases/define";
import { keepFile } from "@/lib/usecases/evidence/keep-file";
import { reportStoreFailure } from "@/lib/web/evidence-store";

/** What became of one file of a sending. */
export type FileOutcome =
  | { name: string; file: EvidenceFile }
  | { name: string; refusal: EvidenceRefusal };

/** The report that files are brought for. */
type FilingPlace = { itemId: number; month: string };

/** What became of a sending: of each file by itself, with the form's other fields. */
export type Sending = { outcomes: FileOutcome[]; fields: [string, string][] };

/** Bytes of the largest sending, with room for a form's other fields. */
export const largestSending =
  EVIDENCE_FILE_LIMITS.bytes * (EVIDENCE_FILE_LIMITS.together + 1) + 64 * 1024;

const FIELD_LIMIT = 4 * 1024;

/**
 * Takes the files of a form one after another as they arrive. Each stands for itself: a bad one is refused by name, the
 * others are kept. A refusal of the whole (no right, item revoked, period closed) ends it.
 */
export async function receiveEvidence(
  caller: Caller,
  store: EvidenceStore,
  to: FilingPlace,
  request: Pick<Request, "body" | "headers">,
): Promise<Result<Sending>> {
  const boundary = formBoundary(request.headers.get("content-type"));
  const sending: Sending = { outcomes: [], fields: [] };
  if (!boundary || !request.body) return { ok: true, value: sending };
  let now = "";
  try {
    for await (const part of readParts(request.body, boundary)) {
      now = cleanFileName(part.fileName ?? "");
      if (part.fileName === null) sending.fields.push([part.name, await textIn(part.body)]);
      else if (part.fileName !== "") {
        const taken = await takeFile(caller, store, to, sending, now, part.body);
        if (!taken.ok) return taken;
      }
    }
  } catch (error) {
    if (!(error instanceof BrokenForm)) throw error;
    sending.outcomes.push({ name: now, refusal: "cut-off" });
  }
  return { ok: true, value: sending };
}

async function takeFile(
  caller: Caller,
  store: EvidenceStore,
  to: FilingPlace,
  { outcomes }: Sending,
  name: string,
  body: AsyncIterable<Uint8Array>,
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
    const kept = await keepReceived(caller, store, to, name, received);
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
  caller: Caller,
  store: EvidenceStore,
  to: FilingPlace,
  name: string,
  { size, sha256, read }: ReceivedFile,
): Promise<Result<EvidenceFile>> {
  const id = randomUUID();
  await store.put(id, read(), size);
  let kept = false;
  try {
    const result = await keepFile(caller, { ...to, id, name, size, sha256 });
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

async function textIn(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size <= FIELD_LIMIT) parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
