import type { Tx } from "@/lib/db/database";
import { holdPlan } from "@/lib/db/hold-plan";
import type { PlanHead } from "@/lib/db/plans";
import { lostMatches } from "@/lib/decomposition/amend/lost-matches";
import { ok, type Result, refuse } from "@/lib/domain/result";

/**
 * Takes hold of the plan that a table amends; each item that a measure is must still stand in it, and be named once.
 * Another table may have amended the plan since the two were compared, or its publication been taken back.
 */
export async function checkMatches(
  tx: Tx,
  plan: PlanHead,
  itemIds: readonly (number | null)[],
): Promise<Result<null>> {
  const held = await holdPlan(tx, plan);
  const standing = held.flatMap(({ id, revoked }) => (revoked ? [] : [id]));
  const there = await tx.plan.count({ where: { id: plan.id, withdrawnAt: null } });
  if (there === 1 && lostMatches(itemIds, standing).length === 0) return ok(null);
  return refuse({ kind: "conflict", code: "amended-since-read" });
}
