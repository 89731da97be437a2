import { cleanFileName, EVIDENCE_FILE_LIMITS } from "@/lib/domain/evidence-file";
import type { Result } from "@/lib/domain/result";
import { BrokenForm, formBoundary, readParts } from "@/lib/files/multipart/read-parts";
import type { EvidenceStore } from "@/lib/files/store/evidence-store";
import type { Caller } from "@/lib/usecases/define";
import { keepFile } from "@/lib/usecases/evidence/keep-file";
import { type FileOutcome, type KeepFile, takeFile } from "@/lib/web/take-file";

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
  const keep: KeepFile = (file) => keepFile(caller, { ...to, ...file });
  let now = "";
  try {
    for await (const part of readParts(request.body, boundary)) {
      now = cleanFileName(part.fileName ?? "");
      if (part.fileName === null) sending.fields.push([part.name, await textIn(part.body)]);
      else if (part.fileName !== "") {
        const taken = await takeFile(store, { name: now, body: part.body }, sending.outcomes, keep);
        if (!taken.ok) return taken;
      }
    }
  } catch (error) {
    if (!(error instanceof BrokenForm)) throw error;
    sending.outcomes.push({ name: now, refusal: "cut-off" });
  }
  return { ok: true, value: sending };
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
