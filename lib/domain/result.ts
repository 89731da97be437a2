import type { Issue } from "@/lib/domain/issue";

/** Why a thing was not done. What one may not see is `not-found`, never `forbidden`. */
export type Refusal =
  | { kind: "invalid"; issues: Issue[] }
  | { kind: "not-found" }
  | { kind: "forbidden" }
  | { kind: "conflict"; code: string; current?: unknown };

/** An expected outcome: a value or a refusal. Everything else is a bug and throws. */
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}

export const notFound = () => refuse({ kind: "not-found" });

/** Refuses with one issue at one field. */
export function invalid(field: string, code: string, params?: Issue["params"]) {
  return refuse({ kind: "invalid", issues: [params ? { field, code, params } : { field, code }] });
}
