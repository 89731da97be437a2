import type { Tx } from "@/lib/db/database";
import {
  FILING_INDICATORS,
  FILING_MILESTONES,
  FILING_UNIT,
  lastAcceptedJson,
  openBottlenecksJson,
  reportJson,
  WITHDRAWN_MILESTONES,
} from "@/lib/db/filing-sql";
import { OFF_BOARDS } from "@/lib/db/off-boards";
import { openPeriods, type StoredPeriod } from "@/lib/db/periods";
import type { PlanHead } from "@/lib/db/plans";
import { sql } from "@/lib/db/sql";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { BLANK_REPORT, type ReportContent } from "@/lib/domain/report-content";
import type { ReportingCycle } from "@/lib/domain/reporting-period";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { ReturnReason } from "@/lib/domain/return-reason";

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
  acceptanceCriteria: string | null;
  deadlinePrinted: string | null;
  cycle: ReportingCycle;
  /** Nothing is filed or decided on it any more. */
  revoked: boolean;
  milestones: FilingMilestone[];
  /** Withdrawn by an amendment: no longer asked for, but older reports tell of them. */
  withdrawnMilestones: FilingMilestone[];
  indicators: FilingIndicator[];
  /** Bottlenecks of earlier reports that are not overcome yet. */
  openBottlenecks: OpenBottleneck[];
};

export type FilingIndicator = {
  id: number;
  name: string;
  comparator: "AT_LEAST" | "AT_MOST" | "EXACTLY";
  target: number;
  unit: string;
  dueOn: PlainDate | null;
  /** Those that the office took over, oldest first. */
  readings: { month: Month; value: number }[];
};

export type OpenBottleneck = {
  id: number;
  what: string;
  helper: string;
  answerDue: PlainDate;
  answeredOn: PlainDate | null;
  answer: string | null;
};

export type FilingMilestone = {
  id: number;
  name: string;
  currentDue: PlainDate;
  baselineDue: PlainDate;
  reachedOn: PlainDate | null;
  /** Its share of the item; a step of a remedy plan has none. */
  weight: number;
};

export type FilingReport = {
  id: number;
  /** The unit whose report it is: an accepted one keeps the name of a unit that a reform ended. */
  unit: string;
  state: "DRAFT" | "PENDING_UNIT_APPROVAL" | "SUBMITTED" | "RETURNED" | "ACCEPTED" | "CORRECTED";
  late: boolean;
  returns: number;
  /** The percent that counts, once accepted. */
  acceptedPercent: number | null;
  draft: FilingDraft | null;
  latest: FilingRevision | null;
  /** What the published figures say, whatever was corrected since. */
  published: { percent: number; done: string } | null;
  corrections: FilingCorrection[];
};

export type FilingDraft = {
  version: number;
  content: ReportContent;
  savedById: number;
  savedBy: string;
  savedAt: Date;
  /** The form that saved it last, by its own key. */
  formKey: string | null;
  /** Which of that form's texts it is; 0 where the form has no script to count them. */
  formStep: number;
};

/** A correction of an accepted report: it waits for the office, or was accepted or refused. */
export type FilingCorrection = FilingRevision & { reason: string; pending: boolean };

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
  reasonCode: ReturnReason | null;
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

/** The state that a form was opened on, its own key, and which of its texts is sent; null where no script counts them. */
export type FormMark = { version: string; requestKey: string | null; step: number | null };

/**
 * Whether a form's text may replace what stands. Of the texts of the form that saved the draft itself the
 * last one counts, whatever that form was told; every other form has to show what stands now.
 */
export function checkFormIsNewest(
  { version, requestKey, step }: FormMark,
  report: FilingReport | null,
): Result<null> {
  const draft = report?.draft;
  if (draft?.formKey && draft.formKey === requestKey && step !== null)
    return step > draft.formStep
      ? ok(null)
      : refuse({ kind: "conflict", code: "superseded", current: report });
  return version === filingVersion(report)
    ? ok(null)
    : refuse({ kind: "conflict", code: "stale", current: report });
}

/** Locks an item against other filings and reviews until the transaction ends; its plan, or null where there is none. */
export async function lockItem(tx: Tx, itemId: number): Promise<{ planId: number } | null> {
  const [row] = await tx.$queryRaw<{ planId: number }[]>(sql`
    SELECT plan_id AS "planId" FROM work_item WHERE id = ${itemId} FOR NO KEY UPDATE`);
  return row ?? null;
}

type FilingRow = FilingItem & Pick<Filing, "lastAccepted"> & { report: StoredReport | null };

/** JSON has no moments: the draft's is text. */
export type StoredReport = Omit<FilingReport, "draft"> & { draft: StoredDraft | null };
type StoredDraft = Omit<FilingDraft, "savedAt"> & { savedAt: string };

/** The filing of an item of a plan in a period that has opened, in one statement; null where there is none. */
export async function findFiling(
  tx: Tx,
  plan: PlanHead,
  itemId: number,
  month: string,
): Promise<Filing | null> {
  const period = (await openPeriods(tx, plan)).find((each) => each.month === month);
  if (!period) return null;
  const [row] = await tx.$queryRaw<FilingRow[]>(sql`
    SELECT w.id, w.code, w.measure_text AS text, w.acceptance_criteria AS "acceptanceCriteria",
      w.deadline_printed AS "deadlinePrinted", w.cycle,
      ${OFF_BOARDS} AS revoked, ${FILING_UNIT} AS unit, ${FILING_MILESTONES} AS milestones,
      ${WITHDRAWN_MILESTONES} AS "withdrawnMilestones", ${FILING_INDICATORS} AS indicators,
      ${openBottlenecksJson(period.id)} AS "openBottlenecks",
      ${reportJson(period.id)} AS report, ${lastAcceptedJson(month)} AS "lastAccepted"
    FROM work_item w WHERE w.id = ${itemId} AND w.plan_id = ${plan.id}`);
  if (!row) return null;
  const { report, lastAccepted, ...item } = row;
  return { plan, item, period, report: report && withMoment(report), lastAccepted };
}

export function withMoment({ draft, ...report }: StoredReport): FilingReport {
  return {
    ...report,
    draft: draft && {
      ...draft,
      // A draft of an earlier version of the ledger lacks what has been asked since.
      content: { ...BLANK_REPORT, ...draft.content },
      savedAt: new Date(draft.savedAt),
    },
  };
}
