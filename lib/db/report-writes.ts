import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import type { Filing, FilingReport, FilingRevision } from "@/lib/db/filing";
import type { SelfLight } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReportState } from "@/lib/domain/report";
import type { ReportContent } from "@/lib/domain/report-content";
import type { StoredRisk } from "@/lib/domain/report-risk";

type StoredState = FilingReport["state"];

/** A report that is complete, as `checkReport` found it. */
export type CompleteContent = ReportContent & {
  selfLight: SelfLight;
  percent: number;
  nextStepDue: PlainDate;
};

/** The row of a filing's report, made on the first save; from each save on it is the report of the unit that files. */
export async function ensureReport(
  tx: Tx,
  { item, period }: Filing,
  unitId: number,
): Promise<number> {
  const key = { itemId: item.id, periodId: period.id };
  const { id } = await tx.progressReport.upsert({
    where: { itemId_periodId: key },
    create: { ...key, unitId, state: "DRAFT" },
    update: { unitId },
  });
  return id;
}

/** Replaces the draft of a report. */
export async function writeDraft(
  tx: Tx,
  reportId: number,
  draft: {
    version: number;
    content: ReportContent;
    savedById: number;
    savedAt: Date;
    formKey: string | null;
    formStep: number;
  },
): Promise<void> {
  const row = { ...draft, content: draft.content as unknown as object };
  await tx.reportDraft.upsert({ where: { reportId }, create: { reportId, ...row }, update: row });
}

/** Appends an immutable revision with its claims and evidence and drops the draft it came from. */
export async function insertRevision(
  tx: Tx,
  reportId: number,
  revision: {
    number: number;
    content: CompleteContent;
    submittedById: number;
    submittedAt: Date;
    submittedOn: PlainDate;
    /** The day for which indicators were read. */
    readOn: PlainDate;
    requestKey: string | null;
    /** What the office should look at. */
    risks?: readonly StoredRisk[];
    /** Why an accepted report is corrected; null for a submission. */
    correctionReason?: string;
  },
): Promise<number> {
  const { number, content, submittedById, submittedAt, submittedOn, requestKey } = revision;
  const row = await tx.reportRevision.create({
    data: {
      reportId,
      number,
      kind: revision.correctionReason === undefined ? "SUBMISSION" : "CORRECTION",
      correctionReason: revision.correctionReason ?? null,
      promiseKept: content.promiseKept,
      selfLight: content.selfLight,
      percent: content.percent,
      done: content.done.trim(),
      noChange: content.noChange,
      nextStep: content.nextStep.trim(),
      nextStepDueOn: dateOf(content.nextStepDue),
      delayReason: content.delayReason,
      delayNote: content.delayNote.trim() || null,
      bottlenecksTold: content.bottlenecks as unknown as object[],
      settledIds: [...content.settledBottlenecks],
      requestKey,
      risks: [...(revision.risks ?? [])],
      submittedById,
      submittedAt,
      submittedOn: dateOf(submittedOn),
      readings: {
        create: content.readings.flatMap(({ indicatorId, value }) =>
          value === null ? [] : [{ indicatorId, value, readOn: dateOf(revision.readOn) }],
        ),
      },
      claims: {
        create: content.milestonesReached.flatMap(({ milestoneId, reachedOn }) =>
          reachedOn ? [{ milestoneId, reachedOn: dateOf(reachedOn) }] : [],
        ),
      },
      evidence: {
        create: content.evidence.map(({ file, ...each }, index) => ({
          ordinal: index + 1,
          ...each,
          fileId: file?.id ?? null,
        })),
      },
    },
  });
  await tx.reportDraft.deleteMany({ where: { reportId } });
  return row.id;
}

/** Moves a report to a state that is stored (MISSING, EXEMPT and NOT_STARTED never are). */
export async function moveReport(
  tx: Tx,
  reportId: number,
  state: ReportState,
  change: { latestRevisionId?: number; late?: boolean; returns?: number } = {},
): Promise<void> {
  await tx.progressReport.update({
    where: { id: reportId },
    data: { state: state as StoredState, ...change },
  });
}

/** Stores what the office took over: the percent that counts and the milestones reached. */
export async function storeAcceptance(
  tx: Tx,
  reportId: number,
  revision: FilingRevision,
  acceptance: { percent: number; day: PlainDate },
): Promise<void> {
  await tx.progressReport.update({
    where: { id: reportId },
    data: {
      acceptedRevisionId: revision.id,
      acceptedOn: dateOf(acceptance.day),
      acceptedPercent: acceptance.percent,
    },
  });
  for (const { milestoneId, reachedOn } of revision.content.milestonesReached) {
    if (reachedOn)
      await tx.milestone.updateMany({
        where: { id: milestoneId, reachedOn: null },
        data: { reachedOn: dateOf(reachedOn), reachedByRevisionId: revision.id },
      });
  }
}
