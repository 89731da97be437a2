import type { Tx } from "@/lib/db/database";
import { dayOf, dayOrNull } from "@/lib/db/day";
import { calendarPeriods, openPeriods } from "@/lib/db/periods";
import type { PlanHead } from "@/lib/db/plans";
import { addDays, earlierOf, monthsBetween, shiftMonth } from "@/lib/domain/calendar";
import { OFF_BOARD_STATES } from "@/lib/domain/item-state";
import type { ExtensionFact, LightFacts, PeriodFact, ReportFact } from "@/lib/domain/light-facts";
import { heldUntil } from "@/lib/domain/office-light";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { isSubmitted } from "@/lib/domain/report";
import { currentPeriodMonth, reportsOn } from "@/lib/domain/reporting-period";
import type { Prisma } from "@/prisma/client/client";

/** How many months ahead periods are foreseen, so that a light knows when it could change next. */
const FORESEEN_MONTHS = 14;

const WITH_FACTS = {
  milestones: { where: { withdrawnOn: null }, orderBy: { ordinal: "asc" } },
  bottlenecks: { orderBy: { id: "asc" } },
  completions: { orderBy: { id: "desc" }, take: 1 },
  overrides: { include: { setBy: { select: { displayName: true } } }, orderBy: { id: "asc" } },
  verifications: { orderBy: { id: "asc" } },
  remedyPlans: { orderBy: { id: "asc" } },
  changes: {
    where: {
      OR: [
        { kind: "EXTENSION", state: { in: ["APPROVED", "REFUSED"] } },
        { kind: "SUSPENSION", state: "APPROVED" },
      ],
    },
    select: {
      ...{ kind: true, state: true, decidedOn: true, milestoneId: true, dueBefore: true },
      ...{ number: true, suspendedUntil: true, resumedOn: true },
    },
    orderBy: { id: "asc" },
  },
  reports: {
    include: {
      period: { select: { month: true } },
      latestRevision: { select: { selfLight: true, submittedOn: true, nextStepDueOn: true } },
      // A correction that the office refuses is no return of the report.
      revisions: {
        where: { kind: "SUBMISSION" },
        select: { reviews: { where: { stage: "OFFICE", decision: "RETURNED" } } },
      },
    },
  },
} satisfies Prisma.WorkItemInclude;

/** An item with what identifies it on boards and the facts its light is judged by. */
export type ItemFacts = {
  itemId: number;
  keyAreaId: number;
  filingUnitId: number | null;
  ordinal: number;
  facts: LightFacts;
  /** The day of the next step that the last report which the office has promised. */
  promiseDueOn: PlainDate | null;
};

/** The facts of some items of a plan, in document order; an item off the boards has no light any more. */
export async function listLightFacts(
  tx: Tx,
  plan: PlanHead,
  itemIds: readonly number[],
): Promise<ItemFacts[]> {
  const items = await tx.workItem.findMany({
    where: { id: { in: [...itemIds] }, state: { notIn: [...OFF_BOARD_STATES] } },
    include: WITH_FACTS,
    orderBy: { ordinal: "asc" },
  });
  const periods = await foreseenPeriods(tx, plan);
  return items.map((item) => ({
    itemId: item.id,
    keyAreaId: item.keyAreaId,
    filingUnitId: item.filingUnitId,
    ordinal: item.ordinal,
    promiseDueOn: promiseDueOn(item.reports),
    facts: {
      registeredOn: dayOrNull(item.addedOn) ?? plan.registeredOn ?? plan.issuedOn,
      deadlineKind: item.deadlineKind,
      finalDue: dayOrNull(item.finalDueOn),
      milestones: item.milestones.map((milestone) => ({
        id: milestone.id,
        name: milestone.name,
        baselineDue: dayOf(milestone.baselineDueOn),
        currentDue: dayOf(milestone.currentDueOn),
        reachedOn: dayOrNull(milestone.reachedOn),
        weight: milestone.weight,
      })),
      periods: periods.filter((period) => reportsOn(period.month, item.cycle)),
      reports: item.reports.map(reportFact),
      bottlenecks: item.bottlenecks.map((bottleneck) => ({
        id: bottleneck.id,
        answerDue: dayOf(bottleneck.answerDueOn),
        answeredOn: dayOrNull(bottleneck.answeredOn) ?? dayOrNull(bottleneck.settledOn),
      })),
      verifications: item.verifications.map(({ verifiedOn, outcome }) => ({
        day: dayOf(verifiedOn),
        outcome,
      })),
      remedyPlans: item.remedyPlans.map(({ submittedOn, endedOn }) => ({
        submittedOn: dayOf(submittedOn),
        endedOn: dayOrNull(endedOn),
      })),
      extensions: item.changes.filter(({ kind }) => kind === "EXTENSION").map(extensionFact),
      suspensions: item.changes.filter(({ kind }) => kind === "SUSPENSION").map(suspensionFact),
      closure: closureFact(item.completions[0]),
      overrides: item.overrides.map((override) => ({
        light: override.light,
        reason: override.reason,
        from: dayOf(override.validFrom),
        until: heldUntil({
          until: dayOf(override.validUntil),
          withdrawnOn: dayOrNull(override.withdrawnOn),
        }),
        by: override.setBy.displayName,
      })),
    },
  }));
}

function promiseDueOn(reports: readonly ReportRow[]): PlainDate | null {
  const last = reports
    .filter(({ state }) => isSubmitted(state))
    .toSorted((a, b) => (a.period.month < b.period.month ? -1 : 1))
    .at(-1);
  return dayOrNull(last?.latestRevision?.nextStepDueOn ?? null);
}

type FactsRow = Prisma.WorkItemGetPayload<{ include: typeof WITH_FACTS }>;
type ReportRow = FactsRow["reports"][number];
type ChangeRow = FactsRow["changes"][number];

function reportFact(report: ReportRow): ReportFact {
  return {
    month: report.period.month as Month,
    state: report.state,
    submittedOn: dayOrNull(report.latestRevision?.submittedOn ?? null),
    acceptedOn: dayOrNull(report.acceptedOn),
    percent: report.acceptedPercent,
    selfLight: report.latestRevision?.selfLight ?? null,
    returnedOn: report.revisions.flatMap(({ reviews }) =>
      reviews.map((review) => dayOf(review.reviewedOn)),
    ),
  };
}

/** That an extension names the day it asks to move is a check of the table. */
function extensionFact({ milestoneId, dueBefore, state, decidedOn }: ChangeRow): ExtensionFact {
  const decided = dayOrNull(decidedOn);
  return {
    milestoneId,
    day: dayOf(dueBefore as Date),
    approvedOn: state === "APPROVED" ? decided : null,
    refusedOn: state === "REFUSED" ? decided : null,
  };
}

/** An approved suspension has its day, its last day and its number: checks of the table. */
function suspensionFact({ number, decidedOn, suspendedUntil, resumedOn }: ChangeRow) {
  const last = dayOf(suspendedUntil as Date);
  return {
    number: number ?? "",
    from: dayOf(decidedOn as Date),
    until: resumedOn === null ? last : earlierOf(last, addDays(dayOf(resumedOn), -1)),
  };
}

function closureFact(latest: { completedOn: Date; reopenedOn: Date | null } | undefined) {
  if (!latest) return null;
  return { completedOn: dayOf(latest.completedOn), reopenedOn: dayOrNull(latest.reopenedOn) };
}

async function foreseenPeriods(tx: Tx, plan: PlanHead): Promise<PeriodFact[]> {
  const opened = await openPeriods(tx, plan);
  const next = shiftMonth(currentPeriodMonth(plan.today), 1);
  const ahead = await calendarPeriods(tx, monthsBetween(next, shiftMonth(next, FORESEEN_MONTHS)));
  return [...opened, ...ahead].map((period) => ({
    month: period.month,
    opensOn: period.opensOn,
    dueOn: period.dueOn,
    exempt: "exemptReason" in period && period.exemptReason !== null,
  }));
}
