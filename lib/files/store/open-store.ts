import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { type EvidenceStore, StoreFailure } from "./evidence-store";
import { openFolderStore } from "./folder-store";
import { openS3Store } from "./s3-store";
import type { StoreSettings } from "./store-settings";

/** The store that the settings name. */
export function openStore(settings: StoreSettings): EvidenceStore {
  switch (settings.kind) {
    case "folder":
      return openFolderStore(settings.folder);
    case "s3":
      return openS3Store(settings);
    case "wrong":
      throw new StoreFailure("misconfigured", settings.problem);
  }
}

/** Writes, reads and removes a file of one byte: a store that can't do that is found out before anybody needs it. */
export async function tryStore(store: EvidenceStore): Promise<void> {
  const id = randomUUID();
  await store.put(id, Readable.from([Buffer.of(1)]), 1);
  const found = await store.get(id);
  found?.body.destroy();
  await store.remove(id);
  if (found?.size !== 1)
    throw new StoreFailure("failed", "The evidence store did not give back what was put in it.");
}
