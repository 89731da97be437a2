import type { Tx } from "@/lib/db/database";
import { dateOf, dayOf, dayOrNull } from "@/lib/db/day";
import { lockItemConcern } from "@/lib/db/item-concern";
import { findPlan, type PlanHead } from "@/lib/db/plans";
import { sql } from "@/lib/db/sql";
import { restateItems } from "@/lib/db/standings";
import { insertDocuments } from "@/lib/db/supporting-documents";
import {
  type ClosureState,
  ITEM_STATE_OF,
  type SentCriterion,
  type VerificationMethod,
  type VerificationOutcome,
} from "@/lib/domain/closure";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { LedItem } from "@/lib/domain/policy";
import { ok, type Result } from "@/lib/domain/result";
import type { SentDocument } from "@/lib/domain/supporting-document";

/** A closure locked with its item and plan, as its acts judge it. */
export type LockedClosure = {
  id: number;
  itemId: number;
  state: ClosureState;
  version: number;
  requestedOn: PlainDate;
  publishedUntil: PlainDate | null;
  item: LedItem & { code: string; revoked: boolean };
  plan: PlanHead;
};

/** A closure locked until the transaction ends, its item first, as filings and reviews do. */
export async function lockClosure(tx: Tx, id: number, now: Date): Promise<LockedClosure | null> {
  const found = await tx.closureRequest.findUnique({ where: { id }, select: { itemId: true } });
  const item = found && (await lockItemConcern(tx, found.itemId));
  const plan = item && (await findPlan(tx, item.planId, now));
  if (!plan) return null;
  await tx.$queryRaw(sql`SELECT id FROM closure_request WHERE id = ${id} FOR UPDATE`);
  const row = await tx.closureRequest.findUniqueOrThrow({ where: { id } });
  const { itemId, state, version } = row;
  const requestedOn = dayOf(row.requestedOn);
  const publishedUntil = dayOrNull(row.publishedUntil);
  return { id, itemId, state, version, requestedOn, publishedUntil, item, plan };
}

/** The leads of an item that are units and don't file it: they agree to its closure. */
export async function listJointLeads(tx: Tx, itemId: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>(sql`SELECT a.unit_id AS id
    FROM assignment a JOIN unit u ON u.id = a.unit_id AND u.kind <> 'COLLECTIVE'
    JOIN work_item w ON w.id = a.item_id
    WHERE a.item_id = ${itemId} AND a.role = 'LEAD' AND a.unit_id IS DISTINCT FROM w.filing_unit_id
    ORDER BY a.ordinal`);
  return rows.map(({ id }) => id);
}

type Asked = {
  itemId: number;
  state: ClosureState;
  summary: string;
  requestedById: number;
  requestedAt: Date;
  day: PlainDate;
};

/** Stores a request with its criteria and what stands behind them. */
export async function insertClosure(
  tx: Tx,
  { day, ...asked }: Asked,
  criteria: readonly SentCriterion[],
): Promise<Result<number>> {
  const { id } = await tx.closureRequest.create({ data: { ...asked, requestedOn: dateOf(day) } });
  for (const [ordinal, { text, statement, documents }] of criteria.entries()) {
    const criterion = await tx.closureCriterion.create({
      data: { closureId: id, ordinal, text, statement },
    });
    const kept = await insertDocuments(tx, {
      itemId: asked.itemId,
      of: { criterionId: criterion.id },
      documents,
      field: `criteria.${ordinal}.documents`,
    });
    if (!kept.ok) return kept;
  }
  await setItemState(tx, asked.itemId, asked.state);
  return ok(id);
}

function setItemState(tx: Tx, itemId: number, state: ClosureState) {
  return tx.workItem.update({ where: { id: itemId }, data: { state: ITEM_STATE_OF[state] } });
}

type Moved = {
  decidedById: number;
  decisionReason?: string;
  publishedUntil?: PlainDate;
};

/** Moves a closure to a state on its plan's day; its item follows, and the item's light is judged anew. */
export async function moveClosure(
  tx: Tx,
  { id, itemId, plan }: LockedClosure,
  state: ClosureState,
  { publishedUntil, ...moved }: Moved,
): Promise<void> {
  const day = dateOf(plan.today);
  await tx.closureRequest.update({
    where: { id },
    data: {
      ...{ ...moved, state, decidedOn: day, version: { increment: 1 } },
      ...(state === "COMPLETED" ? { completedOn: day } : {}),
      ...(publishedUntil ? { publishedOn: day, publishedUntil: dateOf(publishedUntil) } : {}),
      ...(state === "DELISTED" ? { delistedOn: day } : {}),
      ...(state === "REOPENED" ? { reopenedOn: day } : {}),
    },
  });
  await setItemState(tx, itemId, state);
  await restateItems(tx, plan, [itemId]);
}

/** Keeps a joint lead's word. */
export async function insertAgreement(
  tx: Tx,
  { id, plan }: LockedClosure,
  word: { unitId: number; reservation: string | null; signedById: number; signedAt: Date },
): Promise<void> {
  const decision = word.reservation === null ? "AGREED" : "RESERVED";
  await tx.closureAgreement.create({
    data: { ...word, decision, closureId: id, signedOn: dateOf(plan.today) },
  });
}

/** The units that have given their word to a closure. */
export async function listSigned(tx: Tx, closureId: number): Promise<number[]> {
  const rows = await tx.closureAgreement.findMany({
    where: { closureId },
    select: { unitId: true },
  });
  return rows.map(({ unitId }) => unitId);
}

/** What the office found on a closure. */
export type Verified = {
  method: VerificationMethod;
  outcome: VerificationOutcome;
  verifiedOn: PlainDate;
  source: string;
  findings: string;
  documents: readonly SentDocument[];
};

/** Keeps what was found with what stands behind it; it is never changed (R14). */
export async function insertClosureVerification(
  tx: Tx,
  { id, itemId, plan }: LockedClosure,
  { verifiedOn, documents, ...found }: Verified & { verifiedById: number; recordedAt: Date },
): Promise<Result<null>> {
  const { id: verificationId } = await tx.verification.create({
    data: {
      ...found,
      itemId,
      closureId: id,
      verifiedOn: dateOf(verifiedOn),
      recordedOn: dateOf(plan.today),
    },
  });
  return insertDocuments(tx, { itemId, of: { verificationId }, documents });
}

/** Keeps an objection. */
export async function insertObjection(
  tx: Tx,
  { id, plan }: LockedClosure,
  { text, raisedById }: { text: string; raisedById: number },
): Promise<void> {
  const raisedOn = dateOf(plan.today);
  await tx.closureObjection.create({ data: { closureId: id, text, raisedById, raisedOn } });
}

/** How many objections to a closure wait for an answer. */
export function countOpenObjections(tx: Tx, closureId: number): Promise<number> {
  return tx.closureObjection.count({ where: { closureId, answer: null } });
}

/** Answers an objection once; whether it was still open. */
export async function answerObjectionOf(
  tx: Tx,
  { id, plan }: LockedClosure,
  given: { objectionId: number; answer: string; answeredById: number },
): Promise<boolean> {
  const { objectionId, ...answer } = given;
  const { count } = await tx.closureObjection.updateMany({
    where: { id: objectionId, closureId: id, answer: null },
    data: { ...answer, answeredOn: dateOf(plan.today) },
  });
  return count > 0;
}
