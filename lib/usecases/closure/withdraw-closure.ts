import { moveClosure } from "@/lib/db/closures";
import { canAskForItem } from "@/lib/domain/loop-policy";
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

/** The filing unit takes its request back before it is decided on. */
export const withdrawClosure = defineCommand({
  name: "closure.withdraw",
  input: closureInput.extend({ reason: reasonText }),
  load: loadClosure,
  allow: (actor, closure) =>
    allowedOnClosure(actor, closure, canAskForItem(actor, closure.item.filingUnitId)),
  run: async ({ tx, input, actor, loaded: closure }) => {
    const state = stateAfter(closure, "withdraw", input.version);
    if (!state.ok) return state;
    const decidedById = personOf(actor).userId;
    await moveClosure(tx, closure, state.value, { decidedById, decisionReason: input.reason });
    return ok(null);
  },
  audit: ({ loaded, input: { reason } }) => closureSubject(loaded, { reason }),
});
