import type { Tx } from "@/lib/db/database";
import type { PlanHead } from "@/lib/db/plans";
import type { PlanChanges } from "@/lib/usecases/import/plan-changes";

/**
 * Puts a plan back as it was before an amended table was published into it; what that added is revoked. Only
 * while nothing was filed since (`filedSince`). Part of a use-case's transaction.
 */
export async function takeBackAmendment(
  _tx: Tx,
  _plan: PlanHead,
  _changes: PlanChanges,
): Promise<void> {
  throw new Error("Not written yet.");
}
