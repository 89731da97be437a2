import path from "node:path";
import type { EvidenceStore } from "@/lib/files/store/evidence-store";
import { openStore } from "@/lib/files/store/open-store";
import { readStoreSettings } from "@/lib/files/store/store-settings";

const held = globalThis as { luoshiEvidenceStore?: EvidenceStore };

/** The process's store of evidence, from `LUOSHI_S3_*` or `LUOSHI_DATA`; kept over hot reloads. */
export function evidenceStore(): EvidenceStore {
  if (!held.luoshiEvidenceStore) {
    const folder = process.env.LUOSHI_DATA;
    if (!folder) throw new Error("LUOSHI_DATA is not set: start with `npm start`.");
    held.luoshiEvidenceStore = openStore(readStoreSettings(process.env, path.resolve(folder)));
  }
  return held.luoshiEvidenceStore;
}

/** Tells whoever runs the ledger, on the process's error output, what is wrong with the store. */
export function reportStoreFailure(error: Error): void {
  process.emitWarning(error.message, { type: "EvidenceStore", detail: String(error.cause ?? "") });
}
