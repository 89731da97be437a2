import type { Database } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";
import {
  type AuditLink,
  type AuditRecord,
  type ChainBreak,
  type ChainHead,
  EMPTY_CHAIN,
  findBreak,
} from "@/lib/domain/audit-chain";

/** Entries that are in memory at a time. */
const BATCH = 2000;

/** What a check of one chain found. */
export type ChainCheck = {
  chain: number;
  /** Entries that are whole, up to the break if there is one. */
  entries: number;
  /** Hash of the last whole entry: kept elsewhere, it shows later whether the end was cut off. */
  head: string;
  broken: { sequence: number; how: ChainBreak } | null;
};

/** Walks every chain from its start, hashing each entry anew; stops in each at the first break. */
export async function checkChains(db: Database): Promise<ChainCheck[]> {
  const chains = await selectRows<{ chain: number }>(
    db.pool,
    sql`SELECT DISTINCT chain FROM audit_entry ORDER BY chain`,
  );
  const checks: ChainCheck[] = [];
  for (const { chain } of chains) checks.push(await checkChain(db, chain));
  return checks;
}

async function checkChain(db: Database, chain: number): Promise<ChainCheck> {
  let head: ChainHead = EMPTY_CHAIN;
  let entries = 0;
  for (;;) {
    const links = await listLinks(db, chain, head.sequence);
    for (const link of links) {
      const how = findBreak(head, link);
      const { sequence } = link.record;
      if (how) return { chain, entries, head: head.hash, broken: { sequence, how } };
      head = { sequence, hash: link.hash };
      entries += 1;
    }
    if (links.length < BATCH) return { chain, entries, head: head.hash, broken: null };
  }
}

type LinkRow = Omit<AuditRecord, "at"> & { at: Date; previousHash: string; hash: string };

async function listLinks(db: Database, chain: number, after: number): Promise<AuditLink[]> {
  const rows = await selectRows<LinkRow>(
    db.pool,
    sql`SELECT chain, sequence, at, actor_id AS "actorId", actor_name AS "actorName", action,
        subject_type AS "subjectType", subject_id AS "subjectId", details,
        previous_hash AS "previousHash", hash
      FROM audit_entry WHERE chain = ${chain} AND sequence > ${after}
      ORDER BY sequence LIMIT ${BATCH}`,
  );
  return rows.map(({ previousHash, hash, at, ...record }) => ({
    record: { ...record, at: at.toISOString() },
    previousHash,
    hash,
  }));
}
