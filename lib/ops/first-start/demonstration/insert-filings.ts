import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";
import type {
  DemonstrationFiling,
  FilingRevision,
} from "@/lib/ops/first-start/demonstration/filing";
import { MONTHS } from "@/lib/ops/first-start/demonstration/months";
import type { People } from "@/lib/ops/first-start/demonstration/people";
import words from "@/seeds/demonstration/words.json";

type Stored<T> = { id: number; what: T };
type StoredRevision = Stored<FilingRevision> & { filing: DemonstrationFiling; reportId: number };

/** Stores all filings in a few statements: reports, revisions with what belongs to them, then what was taken over. */
export async function insertFilings(
  tx: Tx,
  filings: readonly DemonstrationFiling[],
  periodIds: ReadonlyMap<string, number>,
  people: People,
): Promise<void> {
  const reports = await insertReports(tx, filings, periodIds);
  await insertDrafts(tx, reports, people);
  const revisions = await insertRevisions(tx, reports, people);
  await insertParts(tx, revisions, people);
  await linkRevisions(tx, revisions);
}

async function insertReports(
  tx: Tx,
  filings: readonly DemonstrationFiling[],
  periodIds: ReadonlyMap<string, number>,
): Promise<Stored<DemonstrationFiling>[]> {
  const periodOf = ({ index }: DemonstrationFiling) => known(periodIds.get(MONTHS[index] ?? ""));
  const rows = await tx.progressReport.createManyAndReturn({
    data: filings.map((filing) => ({
      itemId: filing.item.id,
      periodId: periodOf(filing),
      unitId: filing.item.unit.id,
      state: filing.state,
      late: filing.late,
      returns: filing.returns,
    })),
    select: { id: true, itemId: true, periodId: true },
  });
  const ids = new Map(rows.map((row) => [`${row.itemId}/${row.periodId}`, row.id]));
  return filings.map((filing) => ({
    id: known(ids.get(`${filing.item.id}/${periodOf(filing)}`)),
    what: filing,
  }));
}

async function insertDrafts(
  tx: Tx,
  reports: readonly Stored<DemonstrationFiling>[],
  people: People,
) {
  const data = reports.flatMap(({ id, what: { draft, item } }) =>
    draft
      ? [
          {
            reportId: id,
            version: 1,
            content: draft.content as object,
            savedById: people.speakersOf(item.unit.id).reporterId,
            savedAt: at(draft.on, 10),
          },
        ]
      : [],
  );
  await tx.reportDraft.createMany({ data });
}

async function insertRevisions(
  tx: Tx,
  reports: readonly Stored<DemonstrationFiling>[],
  people: People,
): Promise<StoredRevision[]> {
  const planned = reports.flatMap(({ id: reportId, what: filing }) =>
    filing.revisions.map((what) => ({ reportId, filing, what })),
  );
  const rows = await tx.reportRevision.createManyAndReturn({
    data: planned.map(
      ({ reportId, filing, what: { number, kind, content, submittedOn, risks } }) => ({
        reportId,
        number,
        kind,
        selfLight: content.selfLight,
        percent: content.percent,
        done: content.done,
        noChange: content.noChange,
        nextStep: content.nextStep,
        nextStepDueOn: dateOf(content.nextStepDue),
        promiseKept: content.promiseKept,
        delayReason: content.delayReason,
        risks: [...(risks ?? [])],
        correctionReason: kind === "CORRECTION" ? words.correctionReason : null,
        submittedById: people.speakersOf(filing.item.unit.id).reporterId,
        submittedAt: at(submittedOn, 10),
        submittedOn: dateOf(submittedOn),
      }),
    ),
    select: { id: true, reportId: true, number: true },
  });
  const ids = new Map(rows.map((row) => [`${row.reportId}/${row.number}`, row.id]));
  return planned.map((each) => ({
    ...each,
    id: known(ids.get(`${each.reportId}/${each.what.number}`)),
  }));
}

/** Claims, evidence, reviews and readings of the revisions. */
async function insertParts(tx: Tx, revisions: readonly StoredRevision[], people: People) {
  await tx.milestoneClaim.createMany({
    data: revisions.flatMap(({ id: revisionId, what }) =>
      what.content.milestonesReached.map(({ milestoneId, reachedOn }) => ({
        revisionId,
        milestoneId,
        reachedOn: dateOf(reachedOn),
      })),
    ),
  });
  await tx.evidence.createMany({
    data: revisions.flatMap(({ id: revisionId, what }) =>
      what.content.evidence.map((each, index) => ({ revisionId, ordinal: index + 1, ...each })),
    ),
  });
  await tx.review.createMany({
    data: revisions.flatMap(({ id: revisionId, what, filing }) =>
      what.reviews.map(({ on, ...review }) => ({
        ...review,
        revisionId,
        reviewerId:
          review.stage === "UNIT"
            ? people.speakersOf(filing.item.unit.id).approverId
            : people.supervisorId,
        reviewedAt: at(on, review.stage === "UNIT" ? 15 : 16),
        reviewedOn: dateOf(on),
      })),
    ),
  });
  await tx.indicatorReading.createMany({
    data: revisions.flatMap(({ id: revisionId, what: { reading, number, submittedOn }, filing }) =>
      reading && filing.accepted?.revision === number
        ? [{ ...reading, revisionId, readOn: dateOf(submittedOn) }]
        : [],
    ),
  });
}

/** Points each report to its latest, its accepted and its pending revision, and milestones to the revision that reached them. */
async function linkRevisions(tx: Tx, revisions: readonly StoredRevision[]) {
  const latest = revisions.map(({ reportId, id, what, filing }) => ({
    report_id: reportId,
    revision_id: id,
    correction: what.kind === "CORRECTION",
    accepted: filing.accepted?.revision === what.number,
    accepted_on: filing.accepted?.on ?? null,
    percent: filing.accepted?.percent ?? null,
  }));
  await tx.$executeRaw(sql`
    WITH r AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(latest)}::jsonb) AS r
      (report_id int, revision_id int, correction boolean, accepted boolean, accepted_on date, percent int)),
    last AS (SELECT report_id, max(revision_id) FILTER (WHERE NOT correction) AS latest_id,
        max(revision_id) FILTER (WHERE correction) AS correction_id,
        max(revision_id) FILTER (WHERE accepted) AS accepted_id,
        max(accepted_on) AS accepted_on, max(percent) AS percent
      FROM r GROUP BY report_id)
    UPDATE progress_report p SET latest_revision_id = last.latest_id,
      correction_revision_id = last.correction_id,
      accepted_revision_id = last.accepted_id, accepted_on = last.accepted_on,
      accepted_percent = last.percent
    FROM last WHERE p.id = last.report_id`);
  await tx.$executeRaw(sql`
    UPDATE milestone m SET reached_on = c.reached_on, reached_by_revision_id = c.revision_id
    FROM milestone_claim c JOIN progress_report p ON p.accepted_revision_id = c.revision_id
    WHERE m.id = c.milestone_id AND m.reached_on IS NULL`);
}

/** An hour of a day in the plan's zone. */
function at(day: PlainDate, hour: number): Date {
  return new Date(`${day}T${String(hour).padStart(2, "0")}:20:00+08:00`);
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("A row just made must be found.");
  return value;
}
