import type { SignDecision } from "@/lib/db/contributions";
import type { Tx } from "@/lib/db/database";

/** Keeps what a joint lead says to a revision; the database holds one word of each unit. */
export async function insertCountersign(
  tx: Tx,
  sign: {
    revisionId: number;
    unitId: number;
    decision: SignDecision;
    reservation: string | null;
    signedById: number;
    signedAt: Date;
  },
): Promise<void> {
  await tx.countersign.create({ data: sign });
}
