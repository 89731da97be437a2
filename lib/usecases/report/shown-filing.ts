import type { Filing, FilingCorrection } from "@/lib/db/filing";
import type { Actor } from "@/lib/domain/actor";
import { canFileReport, canReviewReport, isOfFilingUnit } from "@/lib/domain/policy";
import { isReleased } from "@/lib/domain/report";

/** What is being typed is its reporters' own; what the unit has not released is the unit's. */
export function shownTo(actor: Actor, filing: Filing): Filing {
  const { report, item } = filing;
  const unitId = item.unit?.id ?? null;
  if (!report || canFileReport(actor, unitId)) return filing;
  if (isOfFilingUnit(actor, unitId)) return { ...filing, report: { ...report, draft: null } };
  const latest = isReleased(report.state, report.latest?.reviews ?? []) ? report.latest : null;
  const corrections = canReviewReport(actor)
    ? report.corrections
    : report.corrections.filter(isTakenOver);
  return { ...filing, report: { ...report, draft: null, latest, corrections } };
}

function isTakenOver({ reviews }: FilingCorrection): boolean {
  return reviews.some(({ decision }) => decision === "ACCEPTED");
}
