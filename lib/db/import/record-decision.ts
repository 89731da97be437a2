import type { Tx } from "@/lib/db/database";
import { type MeasureState, putChanges, type RowChange } from "@/lib/db/import/decision-changes";
import type { MeasureContent } from "@/lib/decomposition/review/measure-content";
import type { Actor } from "@/lib/domain/actor";
import { personIdOf } from "@/lib/domain/person";
import type { Prisma } from "@/prisma/client/client";

/** A decision on a file: what it is called, what it is about for people, and what it changes. */
export type Decision = { kind: DecisionKind; about: string; changes: RowChange[] };

export const DECISION_KINDS = [
  "measure.edit",
  "measure.accept",
  "measure.split",
  "measure.merge",
  "measure.move",
  "measure.remove",
  "measure.restore",
  "measure.match",
  "measure.confirm",
  "heading.rename",
  "loose.settle",
  "loose.aside",
  "name.settle",
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Enough of a text for people to know it again. */
const LONGEST_ABOUT = 60;

/** Carries a decision out and keeps what was before, so that it can be taken back. */
export async function recordDecision(
  tx: Tx,
  batchId: number,
  { kind, about, changes }: Decision,
  by: { actor: Actor; now: Date },
): Promise<void> {
  await putChanges(tx, batchId, changes, "after");
  await tx.importDecision.create({
    data: {
      batchId,
      kind,
      about: [...about].slice(0, LONGEST_ABOUT).join(""),
      changes: changes as unknown as Prisma.InputJsonValue,
      decidedById: personIdOf(by.actor),
      decidedAt: by.now,
    },
  });
  await countDecision(tx, batchId);
}

/**
 * Takes a decision back: every row it changed is as it was, but for what `renew` brings up to date in a measure's
 * former content. Later decisions must have been taken back before.
 */
export async function takeBackDecision(
  tx: Tx,
  decision: { id: number; batchId: number; changes: unknown },
  by: { actor: Actor; now: Date },
  renew: (content: MeasureContent) => MeasureContent,
): Promise<void> {
  const changes = (decision.changes as RowChange[]).map((change): RowChange => {
    if (change.of !== "measure" || !change.before.content) return change;
    return { ...change, before: { ...change.before, content: renew(change.before.content) } };
  });
  await putChanges(tx, decision.batchId, changes, "before");
  await tx.importDecision.update({
    where: { id: decision.id },
    data: { undoneById: personIdOf(by.actor), undoneAt: by.now },
  });
  await countDecision(tx, decision.batchId);
}

/** Whoever looks at the batch sees by its version that something was decided. */
export async function countDecision(tx: Tx, batchId: number): Promise<void> {
  await tx.importBatch.update({ where: { id: batchId }, data: { version: { increment: 1 } } });
}

/** Where a measure stands that is not there: ahead of all, so that making room moves it nowhere. */
const NOWHERE = -1;

/**
 * Makes a measure right behind a position, as the changes that bring it in: until they are carried out it is as
 * if it were not there.
 */
export async function bringIn(
  tx: Tx,
  batchId: number,
  { content, headingId }: Pick<MeasureState, "headingId" | "content">,
  behind: number,
): Promise<RowChange[]> {
  const { id } = await tx.importMeasure.create({
    data: {
      batchId,
      headingId,
      content: content as object,
      openDoubts: content.doubts.length,
      position: NOWHERE,
      standing: "ABSENT",
    },
    select: { id: true },
  });
  return [
    { of: "room", behind },
    {
      of: "measure",
      id,
      before: { standing: "ABSENT", position: NOWHERE },
      after: { standing: "PRESENT", position: behind + 1 },
    },
  ];
}
