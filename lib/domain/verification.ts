import type { Issue } from "@/lib/domain/issue";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";

/** 核查 by the office (R13 看现场、问群众): how it looked, and what it found of the claim. */
export const VERIFICATION_METHODS = ["SITE", "PHONE", "DATA_PULL"] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];
export const VERIFICATION_OUTCOMES = ["CONFIRMED", "MOSTLY_CONFIRMED", "REFUTED"] as const;
export type VerificationOutcome = (typeof VERIFICATION_OUTCOMES)[number];

export const VERIFICATION_LIMITS = { source: 200, findings: 1000, companions: 200 } as const;

/** The day of a verification as typed: between the document's issue and today. */
export function checkVerifiedOn(
  typed: string,
  { today, issuedOn }: { today: PlainDate; issuedOn: PlainDate },
): Issue[] {
  const field = "verifiedOn";
  if (typed === "") return [{ field, code: "required" }];
  if (!isPlainDate(typed)) return [{ field, code: "not-a-day" }];
  if (typed > today) return [{ field, code: "verified-ahead", params: { day: today } }];
  return typed < issuedOn ? [{ field, code: "verified-before-plan", params: { issuedOn } }] : [];
}
