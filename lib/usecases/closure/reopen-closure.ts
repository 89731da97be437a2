import { moveClosure } from "@/lib/db/closures";
import { reopenCompletion } from "@/lib/db/completions";
import { canDecideForOffice } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import { ok } from "@/lib/domain/result";
import {
  allowedOnClosure,
  closureInput,
  closureSubject,
  loadClosure,
  reasonText,
  stateAfter,
} from "@/lib/usecases/closure/closure-act";
import { defineCommand } from "@/lib/usecases/define";

/** The chief reopens a completed item with a reason; its light is judged anew and its history stays. */
export const reopenClosure = defineCommand({
  name: "closure.reopen",
  input: closureInput.extend({ reason: reasonText }),
  load: loadClosure,
  allow: (actor, closure) => allowedOnClosure(actor, closure, canDecideForOffice(actor)),
  run: async ({ tx, input, actor, loaded: closure }) => {
    const { version, reason } = input;
    const state = stateAfter(closure, "reopen", version);
    if (!state.ok) return state;
    const decidedById = personOf(actor).userId;
    await reopenCompletion(tx, closure, { reason, finishedById: decidedById });
    await moveClosure(tx, closure, state.value, { decidedById, decisionReason: reason });
    return ok(null);
  },
  audit: ({ loaded, input: { reason } }) => closureSubject(loaded, { reason }),
});
