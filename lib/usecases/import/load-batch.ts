import type { Tx } from "@/lib/db/database";
import { type LockedBatch, lockBatch } from "@/lib/db/import/lock-batch";
import { notFound, ok, type Result } from "@/lib/domain/result";

/** What every command on a file begins with: the file, held until the command is done. */
export async function loadBatch({
  tx,
  input,
}: {
  tx: Tx;
  input: { importId: number };
}): Promise<Result<LockedBatch>> {
  const batch = await lockBatch(tx, input.importId);
  return batch ? ok(batch) : notFound();
}
