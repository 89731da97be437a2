import { LinkButton } from "@/components/ui/link-button";
import type { Actor } from "@/lib/domain/actor";
import { canApproveReport, canReviewReport } from "@/lib/domain/policy";
import type { Texts } from "@/lib/text/say";
import type { OpenFiling } from "@/lib/usecases/report/open-filing";

type AfterDecisionProps = { texts: Texts; actor: Actor; filing: OpenFiling };

/** After a decision: the way back to what else waits for it. */
export function AfterDecision({ texts: { t }, actor, filing }: AfterDecisionProps) {
  const { item, plan } = filing;
  const reviews = canReviewReport(actor);
  if (!reviews && !canApproveReport(actor, item.unit?.id ?? null)) return null;
  return (
    <p className="my-3">
      <LinkButton href={`/plans/${plan.id}/${reviews ? "reviews" : "approvals"}`}>
        {t(reviews ? "report.toReviews" : "report.toApprovals")}
      </LinkButton>
    </p>
  );
}
