import type { Tx } from "@/lib/db/database";
import { lockItems, revokeItems } from "@/lib/db/plan-order";
import type { PlanHead } from "@/lib/db/plans";

/**
 * Takes back the first publication of a plan: its items are revoked, nothing is deleted, and its document number
 * is free again. Only while nothing was ever filed (`nothingSince`). Part of a use-case's transaction.
 */
export async function withdrawPlan(tx: Tx, plan: PlanHead, now: Date): Promise<void> {
  const items = await lockItems(tx, plan.id);
  await revokeItems(
    tx,
    plan,
    items.map(({ id }) => id),
  );
  await tx.plan.update({ where: { id: plan.id }, data: { withdrawnAt: now } });
}
