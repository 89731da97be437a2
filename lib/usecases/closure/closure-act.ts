import { z } from "zod";
import { type LockedClosure, lockClosure } from "@/lib/db/closures";
import type { Tx } from "@/lib/db/database";
import type { Actor } from "@/lib/domain/actor";
import {
  CLOSURE_LIMITS,
  type ClosureMove,
  type ClosureState,
  closureAfter,
  VERIFICATION_METHODS,
  VERIFICATION_OUTCOMES,
} from "@/lib/domain/closure";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";
import { allowedOrForbidden, canReadItem, type Permission } from "@/lib/domain/policy";
import { notFound, ok, type Result, refuse } from "@/lib/domain/result";
import { chosenOf } from "@/lib/usecases/chosen-of";
import { sentDocuments } from "@/lib/usecases/document-input";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** What every act on a closure sends: which, and the version that its form saw. */
export const closureInput = z.object({ closureId: recordId, version: recordId });

/** Why something is done that others will want to know of. */
export const reasonText = typedText.trim().min(1).max(CLOSURE_LIMITS.reason);

const typedDay = typedText
  .trim()
  .refine(isPlainDate, "not-a-day")
  .transform((text) => text as PlainDate);

/** What the office found, as its form sends it. */
export const verifiedInput = closureInput.extend({
  method: chosenOf(VERIFICATION_METHODS),
  outcome: chosenOf(VERIFICATION_OUTCOMES),
  verifiedOn: typedDay,
  source: typedText.trim().min(1).max(CLOSURE_LIMITS.source),
  findings: typedText.trim().min(1).max(CLOSURE_LIMITS.findings),
  documents: sentDocuments.default([]),
});

type Loading = { tx: Tx; input: z.output<typeof closureInput>; now: Date };

/** The closure that an act is about, locked. */
export async function loadClosure({ tx, input, now }: Loading): Promise<Result<LockedClosure>> {
  const closure = await lockClosure(tx, input.closureId, now);
  return closure ? ok(closure) : notFound();
}

/** Hides what the reader of no such item may not see; else it is as the act's own rule says. */
export function allowedOnClosure(actor: Actor, { item }: LockedClosure, may: boolean): Permission {
  return canReadItem(actor, item) ? allowedOrForbidden(may) : "hidden";
}

/** The state that an act leads to; a conflict where another was faster or the state does not allow it. */
export function stateAfter(
  closure: LockedClosure,
  act: ClosureMove,
  version: number,
): Result<ClosureState> {
  if (closure.item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
  const state = closureAfter(closure.state, act);
  if (state === null || closure.version !== version)
    return refuse({ kind: "conflict", code: "closure-moved" });
  return ok(state);
}

/** How an act on a closure is entered in the audit trail, on its item. */
export function closureSubject(
  { id, itemId }: LockedClosure,
  details: Record<string, unknown> = {},
) {
  return { subjectType: "item", subjectId: itemId, details: { closureId: id, ...details } };
}
