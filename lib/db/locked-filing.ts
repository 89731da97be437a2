import type { Tx } from "@/lib/db/database";
import { type Filing, type FilingReport, findFiling, lockItem } from "@/lib/db/filing";
import { findPlan } from "@/lib/db/plans";
import { sql } from "@/lib/db/sql";
import { notFound, ok, type Result } from "@/lib/domain/result";

/** A filing locked until the transaction ends, or not found. */
export async function lockFiling(
  tx: Tx,
  input: { itemId: number; month: string },
  now: Date,
): Promise<Result<Filing>> {
  const locked = await lockItem(tx, input.itemId);
  const plan = locked && (await findPlan(tx, locked.planId, now));
  // A period that is being closed waits for the filings under way, and those that come later see it closed.
  if (plan)
    await tx.$queryRaw(sql`
      SELECT 1 FROM reporting_period WHERE plan_id = ${plan.id} AND month = ${input.month} FOR SHARE`);
  const filing = plan && (await findFiling(tx, plan, input.itemId, input.month));
  return filing ? ok(filing) : notFound();
}

/** A filing that has been submitted at least once: what approvers and the office decide on. */
export type SubmittedFiling = Filing & {
  report: FilingReport & { latest: NonNullable<FilingReport["latest"]> };
};

/** As `lockFiling`, for a decision on its latest revision. */
export async function lockSubmittedFiling(
  tx: Tx,
  input: { itemId: number; month: string },
  now: Date,
): Promise<Result<SubmittedFiling>> {
  const filing = await lockFiling(tx, input, now);
  if (!filing.ok) return filing;
  const { report } = filing.value;
  if (!report?.latest) return notFound();
  return ok({ ...filing.value, report: { ...report, latest: report.latest } });
}
