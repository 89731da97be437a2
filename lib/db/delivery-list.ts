import type { Database, Tx } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";
import type { DeliveryState } from "@/lib/domain/delivery";

/** How many sendings stand in each state. */
export type DeliveryCounts = Record<DeliveryState, number>;

export async function countDeliveries(db: Database): Promise<DeliveryCounts> {
  const counted = await db.prisma.delivery.groupBy({ by: ["state"], _count: true });
  const none = { PENDING: 0, SENT: 0, DEAD: 0, CANCELLED: 0 };
  return { ...none, ...Object.fromEntries(counted.map(({ state, _count }) => [state, _count])) };
}

/** A sending that was given up: to whom and of what kind, never what it told. */
export type DeadDelivery = {
  id: string;
  person: { displayName: string; username: string } | null;
  webhook: string | null;
  /** The message it is about, "notice/17"; null for a digest. */
  cause: string | null;
  createdAt: Date;
  attempts: number;
  lastError: string | null;
};

/** One page of the sendings that were given up, the newest first, and whether there are more. */
export async function listDeadDeliveries(
  db: Database,
  { page, size }: { page: number; size: number },
): Promise<{ rows: DeadDelivery[]; more: boolean }> {
  const rows = await selectRows<DeadDelivery>(
    db.pool,
    sql`SELECT d.id, w.name AS webhook, d.cause, d.created_at AS "createdAt", d.attempts,
        d.last_error AS "lastError", CASE WHEN u.id IS NULL THEN NULL ELSE
          json_build_object('displayName', u.display_name, 'username', u.username) END AS person
      FROM delivery d LEFT JOIN app_user u ON u.id = d.user_id
      LEFT JOIN webhook w ON w.id = d.webhook_id
      WHERE d.state = 'DEAD' ORDER BY d.created_at DESC, d.id
      LIMIT ${size + 1} OFFSET ${(page - 1) * size}`,
  );
  return { rows: rows.slice(0, size), more: rows.length > size };
}

/**
 * The state of a sending held for a decision; `busy` while another decides on it or it is being sent, which can take
 * longer than a person waits. Null where there is none.
 */
export async function holdForDecision(tx: Tx, id: string): Promise<DeliveryState | "busy" | null> {
  const known = await tx.delivery.findUnique({ where: { id }, select: { id: true } });
  if (!known) return null;
  const [held] = await tx.$queryRaw<{ state: DeliveryState }[]>(
    sql`SELECT state FROM delivery WHERE id = ${id}::uuid FOR UPDATE SKIP LOCKED`,
  );
  return held?.state ?? "busy";
}

/** Puts a sending back in the queue with all its tries, or ends it; call it on a held one. */
export async function moveDelivery(
  tx: Tx,
  id: string,
  state: DeliveryState,
  now: Date,
): Promise<void> {
  const afresh = { attempts: 0, nextTryAt: now, lastError: null };
  await tx.delivery.update({
    where: { id },
    data: { state, ...(state === "PENDING" ? afresh : {}) },
  });
}
