import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { freezeAccepted } from "@/lib/db/period-writes";
import { dayOfMonth, shiftMonth } from "@/lib/domain/calendar";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { chineseWorkdays, nextWorkdayOnOrAfter } from "@/lib/domain/workdays";
import type { People } from "@/lib/ops/first-start/demonstration/people";
import stories from "@/seeds/demonstration/stories.json";
import words from "@/seeds/demonstration/words.json";

/** The last month that the office has closed and published; those after it are still under way. */
const LAST_PUBLISHED = "2018-12";
const calendar = chineseWorkdays();

/** Closes and publishes the months up to the turn of the year, and corrects one report afterwards. */
export async function insertPeriods(
  tx: Tx,
  periodIds: ReadonlyMap<string, number>,
  people: People,
): Promise<void> {
  for (const [month, periodId] of periodIds)
    if (month <= LAST_PUBLISHED) await publish(tx, month as Month, periodId, people.chiefId);
  const periodId = periodIds.get(LAST_PUBLISHED);
  if (periodId) await correctOne(tx, periodId, people);
}

async function publish(tx: Tx, month: Month, periodId: number, decidedById: number) {
  const closedOn = workday(month, 15);
  const publishedOn = workday(month, 20);
  await freezeAccepted(tx, periodId);
  await tx.reportingPeriod.update({
    where: { id: periodId },
    data: { closedAt: at(closedOn), publishedAt: at(publishedOn) },
  });
  const decisions = [
    { act: "CLOSED", reason: words.periodClosed, day: closedOn },
    { act: "PUBLISHED", reason: words.periodPublished, day: publishedOn },
  ] as const;
  await tx.periodDecision.createMany({
    data: decisions.map(({ day, ...decision }) => ({
      ...decision,
      periodId,
      decidedById,
      decidedAt: at(day),
      decidedOn: dateOf(day),
    })),
  });
}

/** A unit found its figure too high after the publication; the office took the correction over. */
async function correctOne(tx: Tx, periodId: number, people: People) {
  const { code, less } = stories.correctedAfterPublication;
  const report = await tx.progressReport.findFirst({
    where: { periodId, item: { code }, acceptedPercent: { not: null } },
    include: { acceptedRevision: true },
  });
  if (!report?.acceptedRevision || report.acceptedPercent === null) return;
  const { id: _, requestKey: __, risks, bottlenecksTold, ...said } = report.acceptedRevision;
  const day = workday(LAST_PUBLISHED, 23);
  const correction = await tx.reportRevision.create({
    data: {
      ...said,
      risks: risks as object,
      bottlenecksTold: bottlenecksTold as object,
      number: said.number + 1,
      kind: "CORRECTION",
      percent: said.percent - less,
      correctionReason: words.correctionReason,
      submittedById: people.speakersOf(report.unitId).reporterId,
      submittedAt: at(day),
      submittedOn: dateOf(day),
      reviews: {
        create: {
          stage: "OFFICE",
          decision: "ACCEPTED",
          reviewerId: people.supervisorId,
          reviewedAt: at(day),
          reviewedOn: dateOf(day),
        },
      },
    },
  });
  await tx.progressReport.update({
    where: { id: report.id },
    data: {
      state: "CORRECTED",
      latestRevisionId: correction.id,
      acceptedRevisionId: correction.id,
      acceptedPercent: report.acceptedPercent - less,
    },
  });
}

/** A workday of the month after a period's own. */
function workday(month: Month, number: number): PlainDate {
  return nextWorkdayOnOrAfter(dayOfMonth(shiftMonth(month, 1), number), calendar);
}

function at(day: PlainDate): Date {
  return new Date(`${day}T09:30:00+08:00`);
}
