import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import type { FilingReview } from "@/lib/db/filing";
import type { SubmittedFiling } from "@/lib/db/locked-filing";
import { moveReport } from "@/lib/db/report-writes";
import { restateItems } from "@/lib/db/standings";
import { checkPeriodTakes } from "@/lib/domain/period-state";
import { type ReportAct, type ReportState, transition } from "@/lib/domain/report";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** The state a decision leads to, or why it can not be taken: another was faster, it is a former revision's, or the item is revoked. */
export function nextState(
  filing: SubmittedFiling,
  revision: number,
  act: ReportAct,
): Result<ReportState> {
  const { report, item, period, plan } = filing;
  const takes = checkPeriodTakes(period, plan.today, act);
  if (!takes.ok) return takes;
  if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
  if (revision !== report.latest.number) return refuse({ kind: "conflict", code: "stale-review" });
  const state = transition(report.state, act);
  return state ? ok(state) : refuse({ kind: "conflict", code: "already-decided" });
}

/** Records a decision on a filing's latest revision, moves its report and judges the item anew. */
export async function recordReview(
  tx: Tx,
  filing: SubmittedFiling,
  review: Pick<FilingReview, "stage" | "decision" | "reason"> &
    Partial<Pick<FilingReview, "reasonCode">> & { reviewerId: number; now: Date },
  move: { state: ReportState; returns?: number },
): Promise<void> {
  const { now, ...row } = review;
  const reviewedOn = dateOf(filing.plan.today);
  await tx.review.create({
    data: { ...row, revisionId: filing.report.latest.id, reviewedAt: now, reviewedOn },
  });
  const { state, ...change } = move;
  await moveReport(tx, filing.report.id, state, change);
  await restateItems(tx, filing.plan, [filing.item.id]);
}
