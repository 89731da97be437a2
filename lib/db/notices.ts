import type { Tx } from "@/lib/db/database";
import { dateOf, dayOf, dayOrNull } from "@/lib/db/day";
import { findPlan, type PlanHead } from "@/lib/db/plans";
import { sql } from "@/lib/db/sql";
import type { FormerNotice, Grounds } from "@/lib/domain/ladder";
import type { LadderLevel } from "@/lib/domain/loop-policy";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { DelayReason, Prisma } from "@/prisma/client/client";

/** A notice locked until the transaction ends, with its plan on its day. */
export type LockedNotice = FormerNotice & {
  id: number;
  plan: PlanHead;
  formerId: number | null;
  issuedOn: PlainDate | null;
  issued: boolean;
  heldOn: PlainDate | null;
  version: number;
  number: string | null;
  replies: { id: number; number: number; plea: string | null }[];
};

/** Locks a notice; null where there is none. */
export async function lockNotice(tx: Tx, id: number, now: Date): Promise<LockedNotice | null> {
  await tx.$queryRaw(sql`SELECT id FROM supervision_notice WHERE id = ${id} FOR UPDATE`);
  const row = await tx.supervisionNotice.findUnique({
    where: { id },
    include: {
      items: { select: { itemId: true }, orderBy: { item: { ordinal: "asc" } } },
      replies: { select: { id: true, number: true, plea: true }, orderBy: { number: "asc" } },
    },
  });
  const plan = row && (await findPlan(tx, row.planId, now));
  if (!plan) return null;
  const { level, state, unitId, formerId, version, number, replies } = row;
  return {
    ...{ id, plan, level, state, unitId, formerId, version, number, replies },
    itemIds: row.items.map(({ itemId }) => itemId),
    answerDueOn: dayOf(row.answerDueOn),
    issuedOn: dayOrNull(row.issuedOn),
    issued: row.issuedOn !== null,
    heldOn: dayOrNull(row.heldOn),
  };
}

/** Changes a locked notice; whoever saw it before sees that it has changed. */
export async function storeNotice(
  tx: Tx,
  id: number,
  data: Prisma.SupervisionNoticeUncheckedUpdateInput,
): Promise<void> {
  await tx.supervisionNotice.update({
    where: { id },
    data: { ...data, version: { increment: 1 } },
  });
}

/** A draft with its items and the grounds of each. */
export type NewNotice = {
  unitId: number;
  level: LadderLevel;
  formerId: number | null;
  demand: string;
  answerDue: PlainDate;
  draftedById: number;
  now: Date;
  items: readonly { itemId: number; grounds: Grounds }[];
};

export async function insertNotice(
  tx: Tx,
  plan: PlanHead,
  { answerDue, now, items, ...row }: NewNotice,
): Promise<number> {
  const { id } = await tx.supervisionNotice.create({
    data: {
      ...row,
      planId: plan.id,
      answerDueOn: dateOf(answerDue),
      draftedAt: now,
      draftedOn: dateOf(plan.today),
      items: { create: [...items] },
    },
  });
  return id;
}

/** Adds items to a locked draft, each with its grounds. */
export async function addNoticeItems(
  tx: Tx,
  noticeId: number,
  items: NewNotice["items"],
): Promise<void> {
  await tx.noticeItem.createMany({ data: items.map((item) => ({ noticeId, ...item })) });
}

/** The items among some that no check since a day has confirmed. */
export async function listUnverified(
  tx: Tx,
  itemIds: readonly number[],
  since: PlainDate,
): Promise<number[]> {
  const found = await tx.verification.findMany({
    where: { itemId: { in: [...itemIds] }, verifiedOn: { gte: dateOf(since) } },
    orderBy: [{ verifiedOn: "asc" }, { id: "asc" }],
    select: { itemId: true, outcome: true },
  });
  const last = new Map(found.map(({ itemId, outcome }) => [itemId, outcome]));
  return itemIds.filter((id) => (last.get(id) ?? "REFUTED") === "REFUTED");
}

/** What a unit answers. */
export type NewReply = {
  noticeId: number;
  number: number;
  text: string;
  plea: DelayReason | null;
  pleaText: string | null;
  repliedById: number;
  repliedAt: Date;
};

export async function insertNoticeReply(tx: Tx, plan: PlanHead, reply: NewReply): Promise<number> {
  const { id } = await tx.noticeReply.create({ data: { ...reply, repliedOn: dateOf(plan.today) } });
  return id;
}

/** Marks a reply as not enough. */
export async function returnNoticeReply(
  tx: Tx,
  id: number,
  returned: { returnReason: string; returnedById: number; returnedOn: PlainDate },
): Promise<void> {
  const returnedOn = dateOf(returned.returnedOn);
  await tx.noticeReply.update({ where: { id }, data: { ...returned, returnedOn } });
}
