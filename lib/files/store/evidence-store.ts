import type { Readable } from "node:stream";

/**
 * Where the bytes of evidence lie, each file under its id. The ledger's rows say what there is: a store knows no
 * names, and several processes may share one.
 */
export type EvidenceStore = {
  /** Keeps a file whole or not at all. */
  put: (id: string, body: Readable, size: number) => Promise<void>;
  /** Opens a file for reading; null where there is none. */
  get: (id: string) => Promise<{ body: Readable; size: number } | null>;
  /** Removes a file; nothing happens where there is none. */
  remove: (id: string) => Promise<void>;
};

export type StoreFailureReason = "unreachable" | "refused" | "misconfigured" | "full" | "failed";

/** A store that can't do its work; the message is for whoever runs the ledger. */
export class StoreFailure extends Error {
  constructor(
    readonly reason: StoreFailureReason,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** An id that can't lead out of the store; anything else is a bug of the caller. */
export function checkedId(id: string): string {
  if (!ID.test(id)) throw new Error(`"${id}" is no id of a file.`);
  return id;
}
