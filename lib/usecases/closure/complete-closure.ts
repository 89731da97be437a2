import { insertClosureVerification, moveClosure } from "@/lib/db/closures";
import { insertCompletion } from "@/lib/db/completions";
import { checkVerifiedOn } from "@/lib/domain/closure";
import { canDecideForOffice } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import { invalid, ok, refuse } from "@/lib/domain/result";
import { checkDocuments } from "@/lib/domain/supporting-document";
import {
  allowedOnClosure,
  closureSubject,
  loadClosure,
  stateAfter,
  verifiedInput,
} from "@/lib/usecases/closure/closure-act";
import { defineCommand } from "@/lib/usecases/define";

/** The chief completes an item whose verification confirmed it; the look-backs are laid down. */
export const completeClosure = defineCommand({
  name: "closure.complete",
  input: verifiedInput,
  load: loadClosure,
  allow: (actor, closure) => allowedOnClosure(actor, closure, canDecideForOffice(actor)),
  run: async ({ tx, input, actor, now, loaded: closure }) => {
    const { closureId: _, version, ...found } = input;
    const state = stateAfter(closure, "complete", version);
    if (!state.ok) return state;
    if (found.outcome === "REFUTED") return invalid("outcome", "refuted-not-completed");
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
    await insertCompletion(tx, closure, { findings: found.findings, verifiedById });
    await moveClosure(tx, closure, state.value, { decidedById: verifiedById });
    return ok(null);
  },
  audit: ({ loaded, input: { outcome } }) => closureSubject(loaded, { outcome }),
});
