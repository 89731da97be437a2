import { randomUUID } from "node:crypto";
import type { Database, Tx } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";
import { retryAt } from "@/lib/domain/delivery";
import type { WebhookKind } from "@/prisma/client/client";

/** A sending that is to be made: to a person or to a webhook, of one message or, without a cause, of a day's digest. */
export type NewDelivery = {
  key: string;
  planId: number;
  userId: number | null;
  webhookId: number | null;
  cause: string | null;
};

/** Keeps the sendings that were not thought of before; their keys make each one, however many processes plan. */
export async function insertDeliveries(
  db: Database,
  planned: readonly NewDelivery[],
  now: Date,
): Promise<number> {
  const { count } = await db.prisma.delivery.createMany({
    data: planned.map((each) => ({
      ...each,
      id: randomUUID(),
      channel: each.userId === null ? "WEBHOOK" : "EMAIL",
      createdAt: now,
      nextTryAt: now,
    })),
    skipDuplicates: true,
  });
  return count;
}

/** The keys that are known of those. */
export async function knownKeys(db: Database, keys: readonly string[]): Promise<Set<string>> {
  const rows = await selectRows<{ key: string }>(
    db.pool,
    sql`SELECT key FROM delivery WHERE key = ANY(${[...keys]}::text[])`,
  );
  return new Set(rows.map(({ key }) => key));
}

/** Ids of the sendings whose time has come, the oldest first. */
export async function listDueDeliveries(db: Database, now: Date, limit: number): Promise<string[]> {
  const rows = await selectRows<{ id: string }>(
    db.pool,
    sql`SELECT id FROM delivery WHERE state = 'PENDING' AND next_try_at <= ${now}::timestamptz
      ORDER BY next_try_at, id LIMIT ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/** A sending held by this transaction, with where it goes. */
export type HeldDelivery = {
  id: string;
  planId: number;
  cause: string | null;
  attempts: number;
  userId: number | null;
  webhook: { kind: WebhookKind; url: string; secret: string | null; unitId: number | null } | null;
};

/** What came of a try. */
export type Sent = { kind: "sent" } | { kind: "no-cause" } | { kind: "failed"; error: string };

/** A mail server and a group robot answer within this, or the try has failed. */
const LONG = { timeout: 90_000, maxWait: 30_000 };

/**
 * Lets `send` work on a due sending that nobody else holds, and keeps what came of it. The row is locked meanwhile: a
 * process that dies leaves it as it was, for another. Null where it is not due any more or held elsewhere.
 */
export async function holdDelivery(
  { prisma }: Database,
  id: string,
  now: Date,
  send: (delivery: HeldDelivery) => Promise<Sent>,
): Promise<Sent | null> {
  return prisma.$transaction(async (tx) => {
    const delivery = await lockDelivery(tx, id, now);
    if (!delivery) return null;
    const came = await send(delivery);
    await tx.delivery.update({ where: { id }, data: outcome(delivery, came, now) });
    return came;
  }, LONG);
}

async function lockDelivery(tx: Tx, id: string, now: Date): Promise<HeldDelivery | null> {
  const [held] = await tx.$queryRaw<{ id: string }[]>(sql`SELECT id FROM delivery
    WHERE id = ${id}::uuid AND state = 'PENDING' AND next_try_at <= ${now}::timestamptz
    FOR UPDATE SKIP LOCKED`);
  if (!held) return null;
  const { planId, cause, attempts, userId, webhook } = await tx.delivery.findUniqueOrThrow({
    where: { id },
    include: { webhook: true },
  });
  const open = webhook?.disabledAt ? null : webhook;
  return { id, planId, cause, attempts, userId, webhook: open };
}

/** Longest error that is kept, in characters. */
const LONGEST_ERROR = 300;

function outcome({ attempts }: HeldDelivery, came: Sent, now: Date) {
  switch (came.kind) {
    case "sent":
      return { state: "SENT" as const, sentAt: now, attempts: attempts + 1, lastError: null };
    case "no-cause":
      return { state: "CANCELLED" as const };
    case "failed": {
      const again = retryAt(attempts + 1, now);
      return {
        state: again ? ("PENDING" as const) : ("DEAD" as const),
        attempts: attempts + 1,
        nextTryAt: again ?? now,
        lastError: came.error.slice(0, LONGEST_ERROR),
      };
    }
  }
}

/** The webhooks that are not disabled, and whose messages each gets. */
export async function listOpenWebhooks({
  prisma,
}: Database): Promise<{ id: number; unitId: number | null }[]> {
  return prisma.webhook.findMany({
    where: { disabledAt: null },
    select: { id: true, unitId: true },
    orderBy: { id: "asc" },
  });
}
