import type { Tx } from "@/lib/db/database";
import type { PlanHead } from "@/lib/db/plans";

/** Takes back the first publication of a plan: its items are revoked, nothing is deleted, its number is free again. */
export async function withdrawPlan(_tx: Tx, _plan: PlanHead, _now: Date): Promise<void> {
  throw new Error("Not written yet.");
}
