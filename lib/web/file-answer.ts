import { Readable } from "node:stream";
import { canBeShown } from "@/lib/domain/evidence-file";
import type { EvidenceFile } from "@/lib/domain/report-content";
import { type EvidenceStore, StoreFailure } from "@/lib/files/store/evidence-store";
import { reportStoreFailure } from "@/lib/web/evidence-store";

/**
 * A file of evidence as an answer: to be saved, or shown where it is asked for and is a picture or print. That it runs
 * nothing is said by next.config.ts, whose headers win. Null where the store can't give it out.
 */
export async function fileAnswer(
  store: EvidenceStore,
  file: EvidenceFile,
  show: boolean,
): Promise<Response | null> {
  const found = await openFile(store, file.id);
  if (!found) return null;
  const shown = show && canBeShown(file.contentType);
  return new Response(Readable.toWeb(found.body) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": shown ? file.contentType : "application/octet-stream",
      "content-length": String(found.size),
      "content-disposition": `${shown ? "inline" : "attachment"}; filename="${plainName(file.name)}"; filename*=UTF-8''${extendedValue(file.name)}`,
      "cache-control": "private, no-store",
    },
  });
}

/** A row whose bytes are gone is for whoever runs the ledger to know, as is a store that fails. */
async function openFile(store: EvidenceStore, id: string) {
  try {
    const found = await store.get(id);
    if (!found) reportStoreFailure(new Error(`The evidence store has no file ${id}.`));
    return found;
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    reportStoreFailure(error);
    return null;
  }
}

/** For clients that know no other names than ASCII ones. */
function plainName(name: string): string {
  return name.replace(/[^ -~]|["\\%]/g, "_");
}

/** RFC 8187: percent signs for all but the characters that it allows. */
function extendedValue(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
