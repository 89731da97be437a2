import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import type { FilingCorrection } from "@/lib/db/filing";
import { lockSubmittedFiling, type SubmittedFiling } from "@/lib/db/locked-filing";
import { restateItems } from "@/lib/db/standings";
import { checkPeriodTakes } from "@/lib/domain/period-state";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** A filing with the correction of it that waits for the office. */
export type CorrectedFiling = SubmittedFiling & { correction: FilingCorrection };

/** A locked filing whose pending correction is the one that was seen, or why it can't be decided on. */
export async function lockPendingCorrection(
  tx: Tx,
  input: { itemId: number; month: string; revision: number },
  now: Date,
): Promise<Result<SubmittedFiling & { correction: FilingCorrection | null }>> {
  const filing = await lockSubmittedFiling(tx, input, now);
  if (!filing.ok) return filing;
  const seen = filing.value.report.corrections.find(({ number }) => number === input.revision);
  return ok({ ...filing.value, correction: seen?.pending ? seen : null });
}

/** The filing with its correction, unless another decided first or the item is revoked. */
export function decidable(
  filing: SubmittedFiling & { correction: FilingCorrection | null },
): Result<CorrectedFiling> {
  const { correction, item, period, plan } = filing;
  if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
  if (!correction) return refuse({ kind: "conflict", code: "already-decided" });
  const takes = checkPeriodTakes(period, plan.today, "correct");
  return takes.ok ? ok({ ...filing, correction }) : takes;
}

type Decision = { reviewerId: number; now: Date };

/** Takes a correction over: from now on it counts, and what was published stands beside it. */
export async function storeCorrection(
  tx: Tx,
  { report, correction, plan, item }: CorrectedFiling,
  { percent, ...by }: Decision & { percent: number },
): Promise<void> {
  await insertDecision(tx, correction, { ...by, decision: "ACCEPTED", reason: null }, plan.today);
  await tx.progressReport.update({
    where: { id: report.id },
    data: {
      state: "CORRECTED",
      latestRevisionId: correction.id,
      acceptedRevisionId: correction.id,
      acceptedPercent: percent,
      correctionRevisionId: null,
    },
  });
  await restateItems(tx, plan, [item.id]);
}

/** Sets a correction aside with a reason: the report stays what it was. */
export async function dropCorrection(
  tx: Tx,
  { report, correction, plan }: CorrectedFiling,
  { reason, ...by }: Decision & { reason: string },
): Promise<void> {
  await insertDecision(tx, correction, { ...by, decision: "RETURNED", reason }, plan.today);
  await tx.progressReport.update({
    where: { id: report.id },
    data: { correctionRevisionId: null },
  });
}

async function insertDecision(
  tx: Tx,
  { id: revisionId }: FilingCorrection,
  decision: Decision & { decision: "ACCEPTED" | "RETURNED"; reason: string | null },
  day: SubmittedFiling["plan"]["today"],
) {
  const { now, ...row } = decision;
  await tx.review.create({
    data: { ...row, revisionId, stage: "OFFICE", reviewedAt: now, reviewedOn: dateOf(day) },
  });
}
