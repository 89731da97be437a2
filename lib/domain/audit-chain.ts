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

/** The hash before the first entry of a chain. */
export const CHAIN_START = "0".repeat(64);

const CHAINS = 8;

/** The chain an actor's entries go to; several, so that writers do not all wait for one. */
export function chainOf(actorId: number | null): number {
  return actorId === null ? 0 : 1 + (actorId % (CHAINS - 1));
}

/** SHA-256 (hex) over the previous hash and the record as canonical JSON (keys sorted at each level). */
export function hashRecord(previousHash: string, record: AuditRecord): string {
  return createHash("sha256").update(previousHash).update(canonicalJson(record)).digest("hex");
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const pairs = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`);
  return `{${pairs.join(",")}}`;
}
