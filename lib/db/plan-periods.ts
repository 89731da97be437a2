import type { Database } from "@/lib/db/database";
import { openPeriods, type StoredPeriod } from "@/lib/db/periods";
import { findPlan, type PlanHead } from "@/lib/db/plans";
import { notFound, ok, type Result } from "@/lib/domain/result";

/** A plan with its periods, oldest first; for pages that show no light. */
export async function findPlanPeriods(
  db: Database,
  planId: number,
  now: Date,
): Promise<Result<{ plan: PlanHead; periods: StoredPeriod[] }>> {
  const plan = await findPlan(db.prisma, planId, now);
  return plan ? ok({ plan, periods: await openPeriods(db.prisma, plan) }) : notFound();
}
