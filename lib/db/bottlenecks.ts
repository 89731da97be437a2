import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { lockItem } from "@/lib/db/filing";
import { sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReportContent } from "@/lib/domain/report-content";

type Told = {
  itemId: number;
  revisionId: number;
  content: Pick<ReportContent, "bottlenecks" | "settledBottlenecks">;
  day: PlainDate;
};

/**
 * Makes rows of the bottlenecks that a report tells when it reaches the office; one that is open
 * already, word for word with the same helper, is not raised a second time.
 */
export async function raiseBottlenecks(tx: Tx, { itemId, revisionId, content, day }: Told) {
  const told = content.bottlenecks.flatMap(({ what, helperUnitId, answerDue }) =>
    helperUnitId !== null && answerDue !== null
      ? [{ what: what.trim(), helperUnitId, answerDueOn: dateOf(answerDue) }]
      : [],
  );
  if (told.length === 0) return;
  const open = await tx.bottleneck.findMany({
    where: { itemId, settledOn: null },
    select: { what: true, helperUnitId: true },
  });
  const isOpen = (one: { what: string; helperUnitId: number }) =>
    open.some((each) => each.what === one.what && each.helperUnitId === one.helperUnitId);
  await tx.bottleneck.createMany({
    data: told
      .filter((one) => !isOpen(one))
      .map((one) => ({ ...one, itemId, raisedByRevisionId: revisionId, raisedOn: dateOf(day) })),
  });
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
      b.settled_on IS NOT NULL AS settled, w.state = 'REVOKED' AS revoked
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
