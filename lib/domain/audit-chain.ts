import { createHash } from "node:crypto";

/** What an entry says; its hash covers all of it and the hash before (tamper evidence). */
export type AuditRecord = {
  chain: number;
  sequence: number;
  at: string;
  actorId: number | null;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  details: Record<string, unknown>;
};

/** An entry as it is kept. */
export type AuditLink = { record: AuditRecord; previousHash: string; hash: string };

/** The place in a chain where the next entry must fit. */
export type ChainHead = { sequence: number; hash: string };

/** How an entry breaks its chain: entries are missing before it, the one before is another, or it was altered. */
export type ChainBreak = "missing" | "unlinked" | "altered";

/** The hash before the first entry of a chain. */
export const CHAIN_START = "0".repeat(64);

/** The head of a chain without entries. */
export const EMPTY_CHAIN: ChainHead = { sequence: 0, hash: CHAIN_START };

const CHAINS = 8;

/** The chain an actor's entries go to; several, so that writers do not all wait for one. */
export function chainOf(actorId: number | null): number {
  return actorId === null ? 0 : 1 + (actorId % (CHAINS - 1));
}

/** SHA-256 (hex) over the previous hash and the record as canonical JSON (keys sorted at each level). */
export function hashRecord(previousHash: string, record: AuditRecord): string {
  // Through JSON first: a date or an absent value must hash as what the database keeps and gives back.
  const kept: unknown = JSON.parse(JSON.stringify(record));
  return createHash("sha256").update(previousHash).update(canonicalJson(kept)).digest("hex");
}

/** Whether an entry is the right next one of a chain, unaltered; null when it is. */
export function findBreak(head: ChainHead, link: AuditLink): ChainBreak | null {
  if (link.record.sequence !== head.sequence + 1) return "missing";
  if (link.previousHash !== head.hash) return "unlinked";
  return hashRecord(link.previousHash, link.record) === link.hash ? null : "altered";
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const pairs = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`);
  return `{${pairs.join(",")}}`;
}
