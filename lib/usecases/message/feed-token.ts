import { createHash, randomBytes } from "node:crypto";

/** A new token of a calendar feed: 256 random bits as an address holds them. */
export function newFeedToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token: its SHA-256, in hexadecimal. */
export function feedTokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
