import type { ItemPage } from "@/lib/db/item-page";
import type { ReportLine } from "@/lib/db/item-reports";
import type { Actor } from "@/lib/domain/actor";
import { type ClearPlan, planClearing } from "@/lib/domain/clear-light";
import type { ClosingStep } from "@/lib/domain/clearing-acts";
import type { Light } from "@/lib/domain/light";
import {
  canAgreeToClosure,
  canAskForItem,
  canDecideForOffice,
  canPlanRemedy,
  isOfOffice,
} from "@/lib/domain/loop-policy";
import type { PlainDate } from "@/lib/domain/plain-date";
import {
  canAnswerFor,
  canApproveReport,
  canClosePeriod,
  canFileReport,
  canNameCoordinator,
  canReviewReport,
  canSetOfficeLight,
} from "@/lib/domain/policy";
import { type AcceptedPercent, expectedSteps, forecastRange } from "@/lib/domain/progress";
import { isAccepted } from "@/lib/domain/report";
import { reportStage } from "@/lib/domain/report-stage";
import { nextOpening } from "@/lib/domain/reporting-period";

/** Lights that something can be done about. */
const CLEARABLE: ReadonlySet<Light> = new Set(["RED", "AMBER", "NO_DATA"]);

/** What comes next once the closure of an item in a state was asked for. */
const CLOSING_AFTER: Partial<Record<ItemPage["state"], ClosingStep>> = {
  CLOSURE_REQUESTED: "closure-agree",
  UNDER_VERIFICATION: "closure-complete",
};

type Read = { item: ItemPage; reports: readonly ReportLine[]; today: PlainDate };

/** What would clear an item's light, for a reader; null where there is nothing to clear. */
export function clearingOf(actor: Actor, { item, reports, today }: Read): ClearPlan | null {
  const { standing, filingUnit } = item;
  if (!standing || !CLEARABLE.has(standing.light)) return null;
  const filingUnitId = filingUnit?.id ?? null;
  const leads = item.assignments.filter(({ role }) => role === "LEAD");
  const [firstLead] = leads;
  const leadUnitIds = leads.map(({ unit }) => unit.id);
  return planClearing(
    {
      reasons: standing.reasons,
      redByDate: item.deadlineKind !== "ONGOING",
      filed: filingUnit !== null,
      reported: reports.some(
        ({ dueOn, exempt, state }) => (dueOn < today && !exempt) || isAccepted(stateOf(state)),
      ),
      reports: reports.map((line) => ({
        ...line,
        stage: reportStage(stateOf(line.state), { ...line, exemptReason: null }, today),
      })),
      nextPeriod: nextOpening(today, item.cycle),
      closing: CLOSING_AFTER[item.state] ?? "closure-ask",
      bottlenecks: item.openBottlenecks,
    },
    {
      files: canFileReport(actor, filingUnitId),
      approves: canApproveReport(actor, filingUnitId),
      reviews: canReviewReport(actor),
      closesPeriods: canClosePeriod(actor),
      setsOfficeLight: canSetOfficeLight(actor),
      namesUnit: canNameCoordinator(actor, firstLead?.unit.kind ?? null),
      plansRemedy: canPlanRemedy(actor, filingUnitId),
      verifies: isOfOffice(actor),
      asksForClosure: canAskForItem(actor, filingUnitId),
      agreesToClosure: leadUnitIds.some(
        (id) => id !== filingUnitId && canAgreeToClosure(actor, { leadUnitIds }, id),
      ),
      completes: canDecideForOffice(actor),
      answersFor: (unitId) => canAnswerFor(actor, unitId),
    },
  );
}

/** Where an item's progress comes from and where it leads: what was accepted, what is expected, what is forecast. */
export function outlookOf({ item, reports }: Omit<Read, "today">) {
  const accepted = reports
    .flatMap(({ month, state, acceptedPercent }): AcceptedPercent[] =>
      isAccepted(stateOf(state)) && acceptedPercent !== null
        ? [{ month, percent: acceptedPercent }]
        : [],
    )
    .reverse();
  return {
    accepted,
    steps: expectedSteps(ownMilestones(item)),
    forecast: forecastRange(accepted),
    finalDue: item.finalDue,
  };
}

/** The milestones by which an item's progress is measured: steps of a remedy plan are no share of it. */
export function ownMilestones({ milestones }: Pick<ItemPage, "milestones">) {
  return milestones.filter(
    ({ withdrawnOn, remedyPlanId }) => withdrawnOn === null && remedyPlanId === null,
  );
}

function stateOf(state: ReportLine["state"]) {
  return state ?? "NOT_STARTED";
}
