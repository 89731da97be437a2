import type { Database, Tx } from "@/lib/db/database";
import { findPlan, type PlanHead } from "@/lib/db/plans";
import { selectRows, sql } from "@/lib/db/sql";
import { bringLightsUpToDate } from "@/lib/db/standings";
import { notFound, ok, type Result } from "@/lib/domain/result";

/** A plan whose lights are true today: judges first those whose day of change has come. */
export async function openPlan(db: Database, planId: number, now: Date): Promise<Result<PlanHead>> {
  const plan = await findPlan(db.prisma, planId, now);
  if (!plan) return notFound();
  const [due] = await selectRows(
    db.pool,
    sql`SELECT 1 FROM item_standing
      WHERE plan_id = ${plan.id} AND next_change_on <= ${plan.today}::date LIMIT 1`,
  );
  if (due) await db.prisma.$transaction((tx) => judgeInTurn(tx, plan), LONG);
  return ok(plan);
}

/** First of the two keys of the lock that lets one reader a plan judge its lights. */
const JUDGING_LOCK = 7304;

/**
 * Brings a plan's lights up to date, after another who judges the same plan: what they hold locked would be read
 * as it was before. Others who want to judge it wait until the transaction ends.
 */
export async function judgeInTurn(tx: Tx, plan: PlanHead): Promise<void> {
  await tx.$queryRaw(
    sql`SELECT pg_advisory_xact_lock(${JUDGING_LOCK}::int, ${plan.id}::int)::text`,
  );
  await bringLightsUpToDate(tx, plan);
}

/** Brings the lights of the plans of some items up to date, plan by plan in one order. */
export async function judgePlansOf(tx: Tx, itemIds: readonly number[], now: Date): Promise<void> {
  const plans = await tx.workItem.findMany({
    where: { id: { in: [...itemIds] } },
    distinct: ["planId"],
    orderBy: { planId: "asc" },
    select: { planId: true },
  });
  for (const { planId } of plans) {
    const plan = await findPlan(tx, planId, now);
    if (plan) await judgeInTurn(tx, plan);
  }
}

/** The first look on a day when every light may change judges the whole plan. */
const LONG = { timeout: 600_000, maxWait: 30_000 };
