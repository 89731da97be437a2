import type { Tx } from "@/lib/db/database";
import { dayOf, dayOrNull } from "@/lib/db/day";
import { openPeriods, type StoredPeriod } from "@/lib/db/periods";
import { findPlan, type PlanHead } from "@/lib/db/plans";
import { sql } from "@/lib/db/sql";
import type { ReportContent } from "@/lib/domain/check-report";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReportingCycle } from "@/lib/domain/reporting-period";
import type { Prisma } from "@/prisma/client/client";

/** An item and one of its periods with all that filing, reviewing and the form need. */
export type Filing = {
  plan: PlanHead;
  item: FilingItem;
  period: StoredPeriod;
  report: FilingReport | null;
  /** The last accepted report before this period. */
  lastAccepted: AcceptedReport | null;
};

export type FilingItem = {
  id: number;
  code: string;
  text: string;
  unit: { id: number; name: string; approvalRequired: boolean } | null;
  deadlinePrinted: string | null;
  cycle: ReportingCycle;
  milestones: FilingMilestone[];
};

export type FilingMilestone = {
  id: number;
  name: string;
  currentDue: PlainDate;
  reachedOn: PlainDate | null;
};

export type FilingReport = {
  id: number;
  state: "DRAFT" | "PENDING_UNIT_APPROVAL" | "SUBMITTED" | "RETURNED" | "ACCEPTED" | "CORRECTED";
  late: boolean;
  returns: number;
  /** The percent that counts, once accepted. */
  acceptedPercent: number | null;
  draft: { version: number; content: ReportContent; savedBy: string; savedAt: Date } | null;
  latest: FilingRevision | null;
};

export type FilingRevision = {
  id: number;
  number: number;
  content: ReportContent;
  submittedBy: string;
  submittedOn: PlainDate;
  reviews: FilingReview[];
};

export type FilingReview = {
  stage: "UNIT" | "OFFICE";
  decision: "APPROVED" | "ACCEPTED" | "RETURNED";
  reason: string | null;
  reviewer: string;
  reviewedOn: PlainDate;
};

export type AcceptedReport = {
  month: Month;
  percent: number | null;
  content: ReportContent;
};

/** The words that identify a state of the form: stale when another has saved or submitted since. */
export function filingVersion(report: FilingReport | null): string {
  return `${report?.latest?.number ?? 0}.${report?.draft?.version ?? 0}`;
}

export const REVISION_PARTS = {
  claims: true,
  evidence: { orderBy: { ordinal: "asc" } },
  submittedBy: { select: { displayName: true } },
  reviews: {
    orderBy: { id: "asc" },
    include: { reviewer: { select: { displayName: true } } },
  },
} satisfies Prisma.ReportRevisionInclude;

/** Locks an item against other filings and reviews until the transaction ends. */
export async function lockItem(tx: Tx, itemId: number): Promise<void> {
  await tx.$queryRaw(sql`SELECT id FROM work_item WHERE id = ${itemId} FOR NO KEY UPDATE`);
}

/** The filing of an item in a period that has opened; null where there is none. */
export async function findFiling(
  tx: Tx,
  itemId: number,
  month: string,
  now: Date,
): Promise<Filing | null> {
  const item = await tx.workItem.findUnique({
    where: { id: itemId },
    include: { filingUnit: true, milestones: { orderBy: { ordinal: "asc" } } },
  });
  const plan = item && (await findPlan(tx, item.planId, now));
  if (!plan) return null;
  const period = (await openPeriods(tx, plan)).find((each) => each.month === month);
  if (!period) return null;
  return {
    plan,
    item: {
      id: item.id,
      code: item.code,
      text: item.measureText,
      unit: item.filingUnit,
      deadlinePrinted: item.deadlinePrinted,
      cycle: item.cycle,
      milestones: item.milestones.map((each) => ({
        id: each.id,
        name: each.name,
        currentDue: dayOf(each.currentDueOn),
        reachedOn: dayOrNull(each.reachedOn),
      })),
    },
    period,
    report: await findReport(tx, itemId, period.id),
    lastAccepted: await findLastAccepted(tx, itemId, month),
  };
}

async function findReport(tx: Tx, itemId: number, periodId: number): Promise<FilingReport | null> {
  const row = await tx.progressReport.findUnique({
    where: { itemId_periodId: { itemId, periodId } },
    include: {
      draft: { include: { savedBy: { select: { displayName: true } } } },
      latestRevision: { include: REVISION_PARTS },
    },
  });
  if (!row) return null;
  const { id, state, late, returns, acceptedPercent, draft, latestRevision } = row;
  return {
    id,
    state,
    late,
    returns,
    acceptedPercent,
    draft: draft && {
      version: draft.version,
      content: draft.content as unknown as ReportContent,
      savedBy: draft.savedBy.displayName,
      savedAt: draft.savedAt,
    },
    latest: latestRevision && revisionOf(latestRevision),
  };
}

async function findLastAccepted(
  tx: Tx,
  itemId: number,
  month: string,
): Promise<AcceptedReport | null> {
  const row = await tx.progressReport.findFirst({
    where: { itemId, acceptedRevisionId: { not: null }, period: { month: { lt: month } } },
    orderBy: { period: { month: "desc" } },
    include: { period: true, acceptedRevision: { include: REVISION_PARTS } },
  });
  if (!row?.acceptedRevision) return null;
  return {
    month: row.period.month as Month,
    percent: row.acceptedPercent,
    content: revisionOf(row.acceptedRevision).content,
  };
}

/** A stored revision as the domain knows it. */
export function revisionOf(
  row: Prisma.ReportRevisionGetPayload<{ include: typeof REVISION_PARTS }>,
): FilingRevision {
  return {
    id: row.id,
    number: row.number,
    content: {
      selfLight: row.selfLight,
      percent: row.percent,
      done: row.done,
      noChange: row.noChange,
      nextStep: row.nextStep,
      nextStepDue: dayOf(row.nextStepDueOn),
      milestonesReached: row.claims.map((claim) => ({
        milestoneId: claim.milestoneId,
        reachedOn: dayOf(claim.reachedOn),
      })),
      evidence: row.evidence.map(({ kind, description }) => ({ kind, description })),
    },
    submittedBy: row.submittedBy.displayName,
    submittedOn: dayOf(row.submittedOn),
    reviews: row.reviews.map((review) => ({
      stage: review.stage,
      decision: review.decision,
      reason: review.reason,
      reviewer: review.reviewer.displayName,
      reviewedOn: dayOf(review.reviewedOn),
    })),
  };
}
