import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
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
