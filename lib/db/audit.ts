import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";
import type { Actor } from "@/lib/domain/actor";
import { chainOf, EMPTY_CHAIN, hashRecord } from "@/lib/domain/audit-chain";

/** Locks of `pg_advisory_xact_lock(AUDIT_LOCK, chain)`: one writer a chain, until its commit. */
const AUDIT_LOCK = 7301;

export type AuditEvent = {
  actor: Actor;
  now: Date;
  action: string;
  subjectType: string;
  subjectId: string | number;
  details?: Record<string, unknown>;
};

/** Appends to the actor's chain as the last statement of a transaction, so that the lock is short. */
export async function appendAudit(tx: Tx, event: AuditEvent): Promise<void> {
  const actorId = event.actor.kind === "person" ? event.actor.userId : null;
  const chain = chainOf(actorId);
  await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(${AUDIT_LOCK}::int, ${chain}::int)::text`);
  const last = await tx.auditEntry.findFirst({
    where: { chain },
    orderBy: { sequence: "desc" },
    select: { sequence: true, hash: true },
  });
  const head = last ?? EMPTY_CHAIN;
  const record = {
    chain,
    sequence: head.sequence + 1,
    at: event.now.toISOString(),
    actorId,
    actorName: actorName(event.actor),
    action: event.action,
    subjectType: event.subjectType,
    subjectId: String(event.subjectId),
    details: event.details ?? {},
  };
  const hash = hashRecord(head.hash, record);
  const details = record.details as object;
  await tx.auditEntry.create({
    data: { ...record, at: event.now, details, previousHash: head.hash, hash },
  });
}

function actorName(actor: Actor): string {
  if (actor.kind === "person") return actor.displayName;
  return actor.kind === "system" ? actor.name : "anonymous";
}
