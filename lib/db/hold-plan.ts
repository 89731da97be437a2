import type { Tx } from "@/lib/db/database";
import { judgeInTurn } from "@/lib/db/open-plan";
import { type HeldItem, lockItems } from "@/lib/db/plan-order";
import type { PlanHead } from "@/lib/db/plans";

/**
 * Takes hold of a plan until the transaction ends, its lights judged: filings, reviews, namings, judging and other
 * amendments wait, and what those before have written is read after this. Taking it again is no harm.
 */
export async function holdPlan(tx: Tx, plan: PlanHead): Promise<HeldItem[]> {
  await judgeInTurn(tx, plan);
  return lockItems(tx, plan.id);
}
