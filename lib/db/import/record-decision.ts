import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";
import type { TitleDoubt } from "@/lib/decomposition/measure";
import type { MeasureContent } from "@/lib/decomposition/review/measure-content";
import type { Actor } from "@/lib/domain/actor";
import { personIdOf } from "@/lib/domain/person";
import type { Prisma } from "@/prisma/client/client";

/** What a decision may change of a measure; moments as text, as JSON keeps them. */
export type MeasureState = {
  position: number;
  headingId: number | null;
  content: MeasureContent;
  removed: boolean;
  confirmedById: number | null;
  confirmedAt: string | null;
  itemId: number | null;
};

export type HeadingState = { no: string; title: string; doubts: TitleDoubt[] };

/**
 * What a decision did to a row, before and after. A row that it made was `removed` before, so taking the
 * decision back deletes nothing. `confirmation` marks many measures as looked at.
 */
export type RowChange =
  | { of: "measure"; id: number; before: Partial<MeasureState>; after: Partial<MeasureState> }
  | { of: "heading"; id: number; before: HeadingState; after: HeadingState }
  | { of: "loose"; id: number; before: LooseUse; after: LooseUse }
  | { of: "name"; printed: string; before: NamedAs; after: NamedAs }
  | { of: "confirmation"; ids: number[]; before: Confirmation; after: Confirmation };

type LooseUse = "NOTE" | "PLACED" | null;
/** The unit a printed name stands for (null: none), or nothing decided. */
type NamedAs = { unitId: number | null } | null;
type Confirmation = { byId: number | null; at: string } | null;

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
  for (const change of changes) await put(tx, batchId, change, "after");
  await tx.importDecision.create({
    data: {
      batchId,
      kind,
      about: about.slice(0, LONGEST_ABOUT),
      changes: changes as unknown as Prisma.InputJsonValue,
      decidedById: personIdOf(by.actor),
      decidedAt: by.now,
    },
  });
  await countDecision(tx, batchId);
}

/** Takes a decision back: every row it changed is as it was. Later decisions must have been taken back before. */
export async function takeBackDecision(
  tx: Tx,
  decision: { id: number; batchId: number; changes: unknown },
  by: { actor: Actor; now: Date },
): Promise<void> {
  const changes = decision.changes as RowChange[];
  for (const change of changes.toReversed()) await put(tx, decision.batchId, change, "before");
  await tx.importDecision.update({
    where: { id: decision.id },
    data: {
      undoneById: personIdOf(by.actor),
      undoneAt: by.now,
    },
  });
  await countDecision(tx, decision.batchId);
}

/** Whoever looks at the batch sees by its version that something was decided. */
export async function countDecision(tx: Tx, batchId: number): Promise<void> {
  await tx.importBatch.update({ where: { id: batchId }, data: { version: { increment: 1 } } });
}

async function put(tx: Tx, batchId: number, change: RowChange, side: "before" | "after") {
  switch (change.of) {
    case "measure":
      return putMeasure(tx, change.id, change[side]);
    case "heading": {
      const { no, title, doubts } = change[side];
      const data = { no, title, doubts: doubts as object[], openDoubts: doubts.length };
      await tx.importHeading.update({
        where: { id: change.id },
        data: { ...data, version: { increment: 1 } },
      });
      return;
    }
    case "loose":
      await tx.importLoose.update({
        where: { id: change.id },
        data: { use: change[side], version: { increment: 1 } },
      });
      return;
    case "name":
      return putName(tx, batchId, change.printed, change[side]);
    case "confirmation":
      return putConfirmation(tx, batchId, change.ids, change[side]);
  }
}

async function putMeasure(tx: Tx, id: number, { content, ...state }: Partial<MeasureState>) {
  await tx.importMeasure.update({
    where: { id },
    data: {
      ...state,
      ...(content && { content: content as object, openDoubts: content.doubts.length }),
      version: { increment: 1 },
    },
  });
}

async function putName(tx: Tx, batchId: number, printed: string, named: NamedAs) {
  const where = { batchId_printed: { batchId, printed } };
  if (named === null) await tx.importName.deleteMany({ where: { batchId, printed } });
  else await tx.importName.upsert({ where, create: { batchId, printed, ...named }, update: named });
}

async function putConfirmation(tx: Tx, batchId: number, ids: number[], by: Confirmation) {
  await tx.$executeRaw(sql`
    UPDATE import_measure SET version = version + 1,
      confirmed_by_id = ${by?.byId ?? null}::int, confirmed_at = ${by?.at ?? null}::timestamptz
    WHERE batch_id = ${batchId} AND id = ANY(${ids}::int[])`);
}

/** Makes a measure that the decision in hand then brings in: until then it is as if it were not there. */
export async function insertMeasure(
  tx: Tx,
  batchId: number,
  { content, ...state }: Pick<MeasureState, "position" | "headingId" | "content">,
): Promise<number> {
  const row = await tx.importMeasure.create({
    data: {
      ...state,
      batchId,
      content: content as object,
      openDoubts: content.doubts.length,
      removed: true,
    },
    select: { id: true },
  });
  return row.id;
}

/** Makes room for a measure right behind a position; returns the position that is free then. */
export async function makeRoomAfter(tx: Tx, batchId: number, position: number): Promise<number> {
  await tx.$executeRaw(sql`
    UPDATE import_measure SET position = position + 1
    WHERE batch_id = ${batchId} AND position > ${position}`);
  return position + 1;
}
