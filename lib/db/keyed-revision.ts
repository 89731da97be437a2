import type { Tx } from "@/lib/db/database";

/** The revision that a form with this key has filed already; null where none has. */
export async function findKeyedRevision(
  tx: Tx,
  requestKey: string | null,
): Promise<{ id: number } | null> {
  if (requestKey === null) return null;
  return tx.reportRevision.findUnique({ where: { requestKey }, select: { id: true } });
}
