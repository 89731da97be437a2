import type { Tx } from "@/lib/db/database";
import { type LockedBatch, undatedYear } from "@/lib/db/import/lock-batch";
import { rewriteContents } from "@/lib/db/import/publish-batch";
import { listAllContents } from "@/lib/db/import/stored-measures";
import type { Particulars } from "@/lib/decomposition/review/propose-particulars";
import { redateDeadline } from "@/lib/decomposition/review/settle-doubts";

/** Keeps a plan's particulars and dates deadlines that print no year by the day of issue among them. */
export async function keepParticulars(
  tx: Tx,
  batch: LockedBatch,
  particulars: Particulars,
): Promise<void> {
  await tx.importBatch.update({
    where: { id: batch.id },
    data: { particulars: { ...particulars } },
  });
  const year = undatedYear({ ...batch, particulars });
  if (year === undatedYear(batch)) return;
  const redated = (await listAllContents(tx, batch.id)).flatMap(({ id, content }) => {
    const after = redateDeadline(content, year);
    return after === content ? [] : [{ id, content: after }];
  });
  await rewriteContents(tx, redated);
}
