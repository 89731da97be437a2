import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { lockItem } from "@/lib/db/filing";
import { OFF_BOARDS } from "@/lib/db/off-boards";
import { sql } from "@/lib/db/sql";
import { findWorkdayCalendar } from "@/lib/db/workdays";
import { helperAnswerDay } from "@/lib/domain/bottleneck";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReportContent } from "@/lib/domain/report-content";
import { ok, type Result, refuse } from "@/lib/domain/result";

type Told = {
  itemId: number;
  revisionId: number;
  content: Pick<ReportContent, "bottlenecks" | "settledBottlenecks">;
  day: PlainDate;
};

type Raised = Told & { filingUnitId: number | null };

/** What a helper is asked, of the unit that answers for it today, by the day that the report tells. */
type Question = { what: string; helperUnitId: number; answerDue: PlainDate };

/**
 * Makes rows of the bottlenecks that a report tells when it reaches the office; one that is open
 * already, word for word with the same helper, is not raised a second time. A helper that ended since is
 * followed to its one successor; where that can't be, the report asks nobody and is refused.
 * A report filed anew takes the place of what it asked before and nobody has answered: told by another day, the
 * question goes on by that day; told no more, it is gone.
 */
export async function raiseBottlenecks(tx: Tx, raised: Raised): Promise<Result<null>> {
  const { itemId, revisionId, day } = raised;
  const questions = await questionsOf(tx, raised);
  if (questions === null) return refuse({ kind: "conflict", code: "helper-ended" });
  const open = await listOpen(tx, raised);
  const unanswered = open.filter(({ own, answered }) => own && !answered);
  const workdays = await findWorkdayCalendar(tx);
  const answerDueOn = ({ answerDue }: Question) =>
    dateOf(helperAnswerDay(answerDue, day, workdays));
  const dropped = unanswered.filter((row) => !questions.some((one) => isSameQuestion(one, row)));
  await tx.bottleneck.deleteMany({ where: { id: { in: dropped.map(({ id }) => id) } } });
  for (const one of questions) {
    const known = unanswered.find((row) => isSameQuestion(one, row));
    if (known && known.answerDue !== one.answerDue)
      await tx.bottleneck.update({
        where: { id: known.id },
        data: { answerDueOn: answerDueOn(one) },
      });
  }
  await tx.bottleneck.createMany({
    data: questions
      .filter((one) => !open.some((row) => isSameQuestion(one, row)))
      .map((one) => ({
        itemId,
        what: one.what,
        helperUnitId: one.helperUnitId,
        answerDueOn: answerDueOn(one),
        raisedByRevisionId: revisionId,
        raisedOn: dateOf(day),
      })),
  });
  return ok(null);
}

type OpenRow = Question & { id: number; answered: boolean; own: boolean };

/** The item's bottlenecks that are not overcome; `own` are those that this very report raised by an earlier revision. */
function listOpen(tx: Tx, { itemId, revisionId }: Raised): Promise<OpenRow[]> {
  return tx.$queryRaw<OpenRow[]>(sql`
    SELECT b.id, b.what, b.helper_unit_id AS "helperUnitId", to_char(b.answer_due_on, 'YYYY-MM-DD') AS "answerDue",
      b.answered_on IS NOT NULL AS answered, EXISTS (SELECT 1 FROM report_revision e
        JOIN report_revision v ON v.report_id = e.report_id
        WHERE e.id = b.raised_by_revision_id AND v.id = ${revisionId}) AS own
    FROM bottleneck b WHERE b.item_id = ${itemId} AND b.settled_on IS NULL ORDER BY b.id`);
}

/** Each question of a report once; null where one is asked of a unit that can't answer, or of the one that asks. */
async function questionsOf(tx: Tx, { content, filingUnitId }: Raised): Promise<Question[] | null> {
  const helpers = await holdHelpers(tx, content);
  const questions: Question[] = [];
  for (const { what: told, helperUnitId: asked, answerDue } of content.bottlenecks) {
    if (asked === null || answerDue === null) continue;
    const helperUnitId = helpers.get(asked);
    if (helperUnitId === undefined || helperUnitId === filingUnitId) return null;
    const question = { what: told.trim(), helperUnitId, answerDue };
    if (!questions.some((each) => isSameQuestion(each, question))) questions.push(question);
  }
  return questions;
}

function isSameQuestion(
  one: Pick<Question, "what" | "helperUnitId">,
  other: Pick<Question, "what" | "helperUnitId">,
): boolean {
  return one.what === other.what && one.helperUnitId === other.helperUnitId;
}

/**
 * The units that answer today for the helpers that a report names, held until the transaction ends: a helper itself
 * while it stands, else the one unit that followed; none for a collective, or where several followed.
 */
async function holdHelpers(
  tx: Tx,
  { bottlenecks }: Pick<ReportContent, "bottlenecks">,
): Promise<Map<number, number>> {
  const ids = bottlenecks.flatMap(({ helperUnitId }) => helperUnitId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ asked: number; id: number }[]>(sql`
    WITH RECURSIVE step AS (
      SELECT u.id AS asked, u.id FROM unit u WHERE u.id = ANY(${ids}::int[])
      UNION
      SELECT s.asked, u.successor_id FROM step s
      JOIN unit u ON u.id = s.id AND u.successor_id IS NOT NULL)
    SELECT s.asked, u.id FROM step s
    JOIN unit u ON u.id = s.id AND u.valid_until IS NULL AND u.kind <> 'COLLECTIVE'
    FOR KEY SHARE OF u`);
  return new Map(rows.map(({ asked, id }) => [asked, id]));
}

/** Of the helpers that a report names, those that can be asked as they are named; held until the transaction ends. */
export async function holdStandingHelpers(
  tx: Tx,
  content: Pick<ReportContent, "bottlenecks">,
): Promise<number[]> {
  const helpers = await holdHelpers(tx, content);
  return [...helpers].flatMap(([asked, answers]) => (asked === answers ? [asked] : []));
}

/** Closes the bottlenecks that an accepted report says are overcome. */
export async function settleBottlenecks(tx: Tx, { itemId, revisionId, content, day }: Told) {
  if (content.settledBottlenecks.length === 0) return;
  await tx.bottleneck.updateMany({
    where: { id: { in: [...content.settledBottlenecks] }, itemId, settledOn: null },
    data: { settledByRevisionId: revisionId, settledOn: dateOf(day) },
  });
}

/** A bottleneck locked until the transaction ends, with what decides whether it can be answered. */
export type LockedBottleneck = {
  id: number;
  itemId: number;
  planId: number;
  code: string;
  helperUnitId: number;
  answered: boolean;
  settled: boolean;
  revoked: boolean;
};

/** Locks its item first, as filings and reviews do. */
export async function lockBottleneck(tx: Tx, id: number): Promise<LockedBottleneck | null> {
  const found = await tx.bottleneck.findUnique({ where: { id }, select: { itemId: true } });
  if (!found) return null;
  await lockItem(tx, found.itemId);
  const [row] = await tx.$queryRaw<LockedBottleneck[]>(sql`
    SELECT b.id, w.id AS "itemId", w.plan_id AS "planId", w.code,
      b.helper_unit_id AS "helperUnitId", b.answered_on IS NOT NULL AS answered,
      b.settled_on IS NOT NULL AS settled, ${OFF_BOARDS} AS revoked
    FROM bottleneck b JOIN work_item w ON w.id = b.item_id WHERE b.id = ${id}`);
  return row ?? null;
}

/** What the helper says, on a day. */
export async function storeAnswer(
  tx: Tx,
  id: number,
  { answer, answeredById, day }: { answer: string; answeredById: number; day: PlainDate },
): Promise<void> {
  await tx.bottleneck.update({
    where: { id },
    data: { answer, answeredById, answeredOn: dateOf(day) },
  });
}
