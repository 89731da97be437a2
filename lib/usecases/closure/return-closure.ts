import { insertClosureVerification, moveClosure } from "@/lib/db/closures";
import { checkVerifiedOn } from "@/lib/domain/closure";
import { isOfOffice } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import { ok, refuse } from "@/lib/domain/result";
import { checkDocuments } from "@/lib/domain/supporting-document";
import {
  allowedOnClosure,
  closureSubject,
  loadClosure,
  reasonText,
  stateAfter,
  verifiedInput,
} from "@/lib/usecases/closure/closure-act";
import { defineCommand } from "@/lib/usecases/define";

/** The office sends a closure back with what it found; a refuted one turns the light red (R14). */
export const returnClosure = defineCommand({
  name: "closure.return",
  input: verifiedInput.extend({ reason: reasonText }),
  load: loadClosure,
  allow: (actor, closure) => allowedOnClosure(actor, closure, isOfOffice(actor)),
  run: async ({ tx, input, actor, now, loaded: closure }) => {
    const { closureId: _, version, reason, ...found } = input;
    const state = stateAfter(closure, "return", version);
    if (!state.ok) return state;
    const { requestedOn, plan } = closure;
    const issues = [
      ...checkVerifiedOn(found.verifiedOn, { requestedOn, today: plan.today }),
      ...checkDocuments(found.documents, "documents"),
    ];
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const verifiedById = personOf(actor).userId;
    const verified = { ...found, verifiedById, recordedAt: now };
    const kept = await insertClosureVerification(tx, closure, verified);
    if (!kept.ok) return kept;
    await moveClosure(tx, closure, state.value, {
      decidedById: verifiedById,
      decisionReason: reason,
    });
    return ok(null);
  },
  audit: ({ loaded, input: { outcome, reason } }) => closureSubject(loaded, { outcome, reason }),
});
